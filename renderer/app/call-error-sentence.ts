import type { CallErrorCode } from '../../shared/contract/call-error.ts';

/** What happened, what is safe, what to do: the one place where a refusal gets its words. */
const sentences: Record<CallErrorCode, string> = {
  unknownCall:
    'This window and the program behind it are of different versions. Nothing was changed. Close Moothall and start it again.',
  invalidInput: 'That cannot be kept as it stands. Nothing was changed. Please look at it again.',
  tooLarge: 'That is more than can be taken at once. Nothing was changed. Try a smaller part.',
  tooManyCalls: 'Moothall has a lot to do just now. Nothing was changed. Please try again.',
  notFound: 'That is no longer here. It may have been taken out. Go back and choose again.',
  notUndoable: 'There is nothing to undo here. Nothing was changed.',
  notSaved:
    'Not saved. What you typed is still on the screen. Please try again; if it goes on, keep a copy.',
  diskFull:
    'Not saved: the disk is full. What you typed is still on the screen. Make room on the disk and try again.',
  fileInUse:
    'That file is open in another program, so it was left as it is. Close it there, in Word for example, and try again.',
  closed:
    'The program behind this window has stopped. What was saved is safe. Start Moothall again.',
  unexpected:
    'Something went wrong in Moothall. What was saved is safe. Please try again; if it happens again, tell us.',
};

export function callErrorSentence(code: CallErrorCode): string {
  return sentences[code];
}
