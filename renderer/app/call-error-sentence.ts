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
  notReady:
    'Something must still be settled before these minutes are issued. Nothing was changed. Close this and look at the list.',
  exemptWords:
    'The text for the public would hold words of the private business. Nothing was changed. To see which words, take the minutes out as a file. Then take the words out at the desk, or write them into what the public may read.',
  wordsNotOnce:
    'Those words do not stand in that minute, or they stand there more than once. Nothing was changed. Copy them from the text just as they are, with a few words before and after.',
  notAsIssued:
    'This version is no longer the text that was issued: it was changed outside Moothall. It is not shown and nothing is done with it. A copy kept on this computer or in your folder still has it.',
  notLater:
    'Only a later meeting can approve these minutes, in a minute of its own. Nothing was changed. Choose that meeting.',
  didNotPreside:
    'The minutes of that meeting do not say that this person presided there. Nothing was changed. Choose who presided.',
  leafTaken:
    'A leaf of the minute book has that number already. Nothing was changed. Number the leaves on from the last one.',
  privateAsk:
    'That was asked in private business, and the work programme is public. Nothing was changed. Type an item in words that the public may read.',
  minutesIssued:
    'The minutes that this stands in are issued, and their text stays as it is. Nothing was changed, and both values are kept. Propose a correction under Minutes.',
  notAllowed:
    'Your part in the group does not include this. Nothing was changed. The clerk can do it, or give you another part.',
  unexpected:
    'Something went wrong in Moothall. What was saved is safe. Please try again; if it happens again, tell us.',
};

export function callErrorSentence(code: CallErrorCode): string {
  return sentences[code];
}
