import type { PublishTrouble } from '../../../shared/contract/exchange.ts';

/** What happened, what is safe, what to do, for minutes on their way into the people's folder. */
export const publishTroubles: Readonly<Record<PublishTrouble, string>> = {
  gone: 'The folder is not there just now. The minutes are safe on this laptop. Connect the network or the drive: it is tried again by itself.',
  full: 'The folder is full. The minutes are safe on this laptop. Ask whoever looks after the folder to make room: it is tried again by itself.',
  readOnly:
    'The folder cannot be written to. The minutes are safe on this laptop. Ask whoever looks after the folder to let you write, or choose another one.',
  slow: 'The folder does not answer. The minutes are safe on this laptop. It is tried again by itself.',
  exemptWords:
    'The text for the public would hold words of the private business, so nothing of it was put into the folder. Take the words out at the desk and issue a further draft.',
  notAsIssued:
    'This version is no longer the text that was issued, so it was not put into the folder. A copy kept on this computer still has it.',
  failed:
    'The files could not be made. The minutes are safe on this laptop. Try again; if it goes on, take the minutes out as files and put them into the folder yourself.',
};
