import { z } from 'zod';
import { choice, integer, json, noun, optionalText, type RowOf, text } from './noun.ts';
import { packKind } from './pack-reading.ts';
import { isoDate, isoTime } from './when.ts';

/**
 * The import of a folder of past packs and minutes, which may outlast many starts of the app. One row, id "last". Like
 * its files it belongs to this device: folder and progress are in no backup and in no Undo.
 */
export const pastPapersRun = noun('pastPapersRun', 'mine', {
  folder: text(),
  /** "paused" and "stopped" by the person. */
  state: choice(z.enum(['running', 'paused', 'stopped', 'done']), 'running'),
  /** 1 once the list of its files is whole. */
  listed: integer(),
  /** What was left out of the list, in sentences; empty where nothing was. */
  notice: text(),
  /** ISO 8601, claims. */
  startedAt: text(),
  endedAt: optionalText(),
});
export type PastPapersRun = RowOf<typeof pastPapersRun>;

/**
 * How far a file is. "later" was read and waits until all agendas are in, since it belongs to one of them; "attention"
 * is kept out until a person has said where it belongs; "left" was left out by a person; "already" is here from
 * before, or is the same file as another one of the folder.
 */
export const pastPapersFileState = z.enum([
  'waiting',
  'later',
  'done',
  'already',
  'attention',
  'left',
  'refused',
  'gone',
]);
export type PastPapersFileState = z.infer<typeof pastPapersFileState>;

const namedMeeting = z.strictObject({
  organisation: z.string().nullable(),
  committee: z.string().nullable(),
  date: isoDate.nullable(),
  time: isoTime.nullable(),
});

/** One file of it. */
export const pastPapersFile = noun('pastPapersFile', 'mine', {
  /** Inside the folder, with "/" between its parts. */
  path: text(),
  position: integer(),
  bytes: integer(),
  state: choice(pastPapersFileState, 'waiting'),
  /** What happened and what to do, for people. */
  sentence: text(),
  meeting: optionalText(),
  /** What it was read as; null before. */
  kind: optionalText(packKind),
  /** SHA-256 of its bytes, once it was opened. */
  hash: optionalText(),
  /** The meeting that it names itself, as far as it does; null where nobody need be asked. */
  head: json(namedMeeting.nullable(), null),
  /** A person's answer where it belongs: to `meeting`, or to the one that it names. */
  said: optionalText(z.enum(['attach', 'makeMeeting'])),
});
export type PastPapersFile = RowOf<typeof pastPapersFile>;
