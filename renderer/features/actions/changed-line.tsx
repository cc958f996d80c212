import type { ActionChoices } from '../../../shared/contract/actions.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { useApp } from '../../app/app-context.ts';
import { counted } from '../../app/meeting-words.ts';
import { useDeed } from '../../app/use-deed.ts';
import { Button } from '../../ui/button.tsx';
import { type Ledger, noFilter } from './ledger.ts';

interface ChangedLineProps {
  choices: ActionChoices | null;
  ledger: Ledger;
}

/** What is new to me: one line, and gone once I have seen it. */
export function ChangedLine({ choices, ledger }: ChangedLineProps) {
  const { client, announcer } = useApp();
  const deed = useDeed();
  if (choices === null || choices.changed === 0) return null;
  const looked = () =>
    deed.run(
      () => client.call('actions.looked', {}),
      () => {
        ledger.look({ filter: { changed: false } });
        announcer.say('From now on you are told what changes after this.');
      },
    );
  return (
    <div className="changed-line">
      <p>{changedWords(choices)}</p>
      <div className="row">
        {choices.lookedAt !== null && (
          <Button
            onPress={() =>
              ledger.look({
                filter: { ...noFilter, standing: 'all', changed: true },
                sort: 'updated',
              })
            }
          >
            Show them
          </Button>
        )}
        <Button onPress={looked}>I have seen these</Button>
      </div>
      {deed.problem && <p className="field-error">{deed.problem}</p>}
    </div>
  );
}

function changedWords({ changed, lookedAt }: ActionChoices): string {
  if (lookedAt === null)
    return `${counted(changed, 'ask')} in the ledger. Say that you have seen them, and you are told what changes from then on.`;
  const day = formatShortDate(londonDate(new Date(lookedAt)));
  return `${counted(changed, 'ask')} changed since you last looked, on ${day}.`;
}
