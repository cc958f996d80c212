import { z } from 'zod';

/** Why a file was not taken in. */
export const importRefusal = z.enum([
  'empty',
  'wordFile',
  'zipFile',
  'webPage',
  'notPdf',
  'damaged',
  'locked',
  'tooLarge',
  'tooManyPages',
  'tooMuchMemory',
  'tooSlow',
  'notAgenda',
  'unreadable',
  'diskFull',
  'unexpected',
]);
export type ImportRefusal = z.infer<typeof importRefusal>;

/** Largest file taken in one piece, in bytes. */
export const maxFileBytes = 200 * 1024 * 1024;
/** Most pages of one file. */
export const maxPages = 5000;
/** Longest time for one page, in milliseconds. */
export const maxPageMs = 30_000;

/** What happened, what is safe, what to do. `notAgenda` is said by the caller, who knows what the file is. */
export const refusalSentence: Record<Exclude<ImportRefusal, 'notAgenda'>, string> = {
  empty:
    'This file is empty. The download or copy may have stopped. Nothing was changed here. Fetch it again.',
  wordFile:
    'This is a Word file with the ending .pdf. Nothing was changed here. Ask the sender for the PDF, or save it from Word as a PDF.',
  zipFile:
    'This is a zip file with the ending .pdf. Nothing was changed here. Unpack it and drop the PDFs.',
  webPage:
    'This is a web page, probably a sign-in page, not the pack. Nothing was changed here. Sign in to the council’s site and fetch the pack again.',
  notPdf: 'This is not a PDF. Nothing was changed here. Choose the pack as a PDF.',
  damaged:
    'This file is damaged and cannot be opened. Nothing was changed here. If it came from a synchronised folder, wait until it has arrived in full and try again.',
  locked:
    'This pack is locked. Nothing was changed here. Enter its password, or ask the sender for an open copy.',
  tooLarge:
    'This file is larger than this app handles in one piece (200 MB). Nothing was changed here. Ask for it in parts.',
  tooManyPages:
    'This file has more pages than this app handles in one piece (5,000). Nothing was changed here. Ask for it in parts.',
  tooMuchMemory:
    'This file asks for more memory than is safe and was closed. Nothing else is affected. Ask the sender for another copy.',
  tooSlow:
    'This file could not be read in time and was closed. Nothing else is affected. Ask the sender for another copy.',
  unreadable:
    'This file cannot be read from where it is. Nothing was changed here. Check that the drive is connected and that you may open the file.',
  diskFull:
    'The disk of this laptop is full, so the pack could not be stored. What was here before is safe. Make some room and try again.',
  unexpected:
    'Something went wrong in Moothall while reading this file. Nothing was changed here. Try again; if it happens again, keep the file and tell us.',
};
