import { dialog } from 'electron';
import { type RecoveryOffer, recoveryOffer } from '../recovery-offer.ts';

/**
 * Asks whether a copy is to be put in the place of a damaged or missing file. Nothing is done unasked, and closing
 * Moothall is what Enter and Escape do. 'none': there is nothing to ask about.
 */
export async function offerRecovery(
  profileFolder: string,
  nativeBinding: string | undefined,
): Promise<'restored' | 'left' | 'none'> {
  const offer = recoveryOffer(profileFolder, { now: new Date(), nativeBinding });
  if (offer === null) return 'none';
  const { message, detail, choice } = offer;
  const close = 'Close Moothall';
  const buttons = choice === null ? [close] : [choice, close];
  const last = buttons.length - 1;
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Moothall cannot open its papers',
    message,
    detail,
    buttons,
    defaultId: last,
    cancelId: last,
    noLink: true,
  });
  if (response === last) return 'left';
  return accepted(offer);
}

function accepted(offer: RecoveryOffer): 'restored' | 'left' {
  try {
    offer.accept();
    return 'restored';
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ProfileRefusal') throw error;
    dialog.showErrorBox('The copy could not be put in its place', error.message);
    return 'left';
  }
}
