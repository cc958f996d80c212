import { exchange } from './0001-exchange.ts';
import { ledger } from './0001-ledger.ts';
import { papers } from './0001-papers.ts';
import { councilNouns } from './0002-council-nouns.ts';
import { pageModels } from './0002-page-models.ts';
import { personalNouns } from './0002-personal-nouns.ts';
import { privateBusiness } from './0002-private-business.ts';
import { personalNotes } from './0003-personal-notes.ts';
import { privateAsks } from './0003-private-asks.ts';
import { sharedQuestions } from './0003-shared-questions.ts';
import { minutes } from './0004-minutes.ts';
import { pastPapers } from './0004-past-papers.ts';
import { privateFiles } from './0004-private-files.ts';
import { asks } from './0005-asks.ts';
import { personalJudgement } from './0005-personal-judgement.ts';
import { sharedFiles } from './0006-shared-files.ts';
import type { Migration } from './migration.ts';

/** The files of a profile folder. */
export type FileName =
  | 'council.db'
  | 'private-business.db'
  | 'personal.db'
  | 'papers.db'
  | 'exchange.db';

/** Each file's migrations in order. `user_version` is how many of them the file has had. */
export const migrationsOf: Readonly<Record<FileName, readonly Migration[]>> = {
  'council.db': [ledger, councilNouns, sharedQuestions, minutes, asks, sharedFiles],
  'private-business.db': [ledger, privateBusiness, privateAsks, privateFiles],
  'personal.db': [ledger, personalNouns, personalNotes, pastPapers, personalJudgement],
  'papers.db': [papers, pageModels],
  'exchange.db': [exchange],
};
