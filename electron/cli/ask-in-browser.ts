import { ProfileRefusal } from '../database/profile-refusal.ts';
import { isRecoverable, type RecoveryOffer, recoveryOffer } from '../recovery-offer.ts';
import type { Serving } from '../serve.ts';
import { type RecoveryOutcome, startRecoveryPage } from '../transport/recovery-page.ts';
import type { CommandContext } from './command.ts';

interface Asking {
  profileFolder: string;
  context: Pick<CommandContext, 'say' | 'complain'>;
  open: () => Promise<Serving>;
  /** Resolves when the person or the system asks the program to end. */
  ended: Promise<void>;
}

/**
 * Starts the app; over a damaged file a plain page asks whether a copy is to take its place. Null where the program
 * is ended before anything was chosen. Rejects with ProfileRefusal where there is nothing to choose.
 */
export async function openOrAsk(asking: Asking): Promise<Serving | null> {
  for (;;) {
    try {
      return await asking.open();
    } catch (error) {
      const offer = isRecoverable(error)
        ? recoveryOffer(asking.profileFolder, { now: new Date() })
        : null;
      if (offer === null) throw error;
      asking.context.complain(`${offer.message} ${offer.detail}`);
      if (offer.choice === null) throw error;
      const serving = await ask(offer, offer.choice, asking);
      if (serving !== 'again') return serving;
    }
  }
}

/** The app where it was started; 'again' where the next file is damaged too; null where the program ends. */
async function ask(
  offer: RecoveryOffer,
  choice: string,
  { open, context, ended }: Asking,
): Promise<Serving | 'again' | null> {
  let finish: (serving: Serving | 'again' | Promise<never>) => void = () => {};
  const finished = new Promise<Serving | 'again'>((resolve) => {
    finish = resolve;
  });
  const choose = async (): Promise<RecoveryOutcome> => {
    try {
      offer.accept();
      const serving = await open();
      finish(serving);
      return { address: serving.launchAddress() };
    } catch (error) {
      const isForPeople = error instanceof ProfileRefusal;
      finish(isForPeople ? 'again' : Promise.reject(error));
      const words = isForPeople ? error.message : 'Something went wrong in Moothall.';
      return { sentence: `${words} The terminal says what to do next.` };
    }
  };
  const page = await startRecoveryPage({ ...offer, choice }, choose);
  context.say(`To decide, open this page in a browser on this computer: ${page.address}`);
  const answer = await Promise.race([finished, ended.then(() => null)]);
  page.close();
  return answer;
}
