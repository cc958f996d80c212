import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

/** The import of a folder of past packs and minutes, which may outlast many starts of the app. */
export const pastPapersRun = noun('pastPapersRun', 'mine', {
  folder: text(),
  state: choice(z.enum(['running', 'paused', 'done']), 'running'),
  /** ISO 8601, claims. */
  startedAt: text(),
  endedAt: optionalText(),
});
export type PastPapersRun = RowOf<typeof pastPapersRun>;

/** One file of it. "attention" was kept out until a person has said something; the sentence says what. */
export const pastPapersFile = noun('pastPapersFile', 'mine', {
  run: text(),
  /** Inside the folder, with "/" between its parts. */
  path: text(),
  position: integer(),
  bytes: integer(),
  state: choice(z.enum(['waiting', 'done', 'attention', 'refused', 'gone']), 'waiting'),
  sentence: text(),
  meeting: optionalText(),
});
export type PastPapersFile = RowOf<typeof pastPapersFile>;
