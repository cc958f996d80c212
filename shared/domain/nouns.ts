import { action } from './action.ts';
import { actionLook } from './action-look.ts';
import { actionUpdate } from './action-update.ts';
import { adjournment } from './adjournment.ts';
import { agendaItem } from './agenda-item.ts';
import { amendment } from './amendment.ts';
import { annotation, annotationTag, colourMeaning } from './annotation.ts';
import { annotationTarget } from './annotation-target.ts';
import { approval } from './approval.ts';
import { ask } from './ask.ts';
import { attendance } from './attendance.ts';
import { backupPlan } from './backup-plan.ts';
import { briefingNote } from './briefing-note.ts';
import { clause } from './clause.ts';
import { committee } from './committee.ts';
import { committeeRule } from './committee-rule.ts';
import { correction } from './correction.ts';
import { declaration } from './declaration.ts';
import { exclusion } from './exclusion.ts';
import { fileSeal } from './file-seal.ts';
import { houseStyle } from './house-style.ts';
import { inkStroke } from './ink-stroke.ts';
import { lineage } from './lineage.ts';
import { matterArising } from './matter-arising.ts';
import { meeting } from './meeting.ts';
import { meetingLook } from './meeting-look.ts';
import { meetingRecord } from './meeting-record.ts';
import { membership } from './membership.ts';
import { minute, minutes } from './minutes.ts';
import { minutesVersion } from './minutes-version.ts';
import { motion } from './motion.ts';
import { pack } from './pack.ts';
import { paper, paperVersion } from './paper.ts';
import { paragraphToCheck } from './paragraph-to-check.ts';
import { pastPapersFile, pastPapersRun } from './past-papers.ts';
import { person } from './person.ts';
import { plannedItem } from './planned-item.ts';
import { presenceSpan } from './presence-span.ts';
import { presiding } from './presiding.ts';
import { profile } from './profile.ts';
import { programmeSlot } from './programme-slot.ts';
import { proseUpdate } from './prose-update.ts';
import { question } from './question.ts';
import { readingLook } from './reading-look.ts';
import { paperRead, readingPosition } from './reading-position.ts';
import { recordedMinute } from './recorded-minute.ts';
import { sharedQuestion } from './shared-question.ts';
import { signature } from './signature.ts';
import { speaker } from './speaker.ts';
import { stockPhrase } from './stock-phrase.ts';
import { substitution } from './substitution.ts';
import { timePlan } from './time-plan.ts';
import { ownVote, vote, voteEntry } from './vote.ts';
import { workProgramme, workProgrammeItem } from './work-programme.ts';

/** Nouns of council.db: what the committee shares. */
export const sharedNouns = {
  committee,
  meeting,
  pack,
  agendaItem,
  paper,
  paperVersion,
  person,
  membership,
  minutes,
  minute,
  briefingNote,
  workProgramme,
  workProgrammeItem,
  sharedQuestion,
  meetingRecord,
  recordedMinute,
  proseUpdate,
  paragraphToCheck,
  attendance,
  presenceSpan,
  substitution,
  presiding,
  declaration,
  motion,
  amendment,
  vote,
  voteEntry,
  ownVote,
  clause,
  ask,
  exclusion,
  adjournment,
  minutesVersion,
  correction,
  approval,
  signature,
  houseStyle,
  stockPhrase,
  committeeRule,
  action,
  actionUpdate,
  lineage,
  matterArising,
  speaker,
  timePlan,
  programmeSlot,
  plannedItem,
  fileSeal,
} as const;

/** A noun as those entitled to private business hold it: the same fields in a file of their own. */
const entitled = <N extends object>(noun: N): N & { circle: 'entitled' } => ({
  ...noun,
  circle: 'entitled',
});

/**
 * Nouns of private-business.db: the record of exempt and confidential items, row for row as a public one would stand
 * in council.db. What builds public documents has no way to this file.
 */
export const privateBusinessNouns = {
  recordedMinute: entitled(recordedMinute),
  proseUpdate: entitled(proseUpdate),
  paragraphToCheck: entitled(paragraphToCheck),
  declaration: entitled(declaration),
  motion: entitled(motion),
  amendment: entitled(amendment),
  vote: entitled(vote),
  voteEntry: entitled(voteEntry),
  ownVote: entitled(ownVote),
  clause: entitled(clause),
  ask: entitled(ask),
  minutesVersion: entitled(minutesVersion),
  correction: entitled(correction),
  action: entitled(action),
  actionUpdate: entitled(actionUpdate),
  lineage: entitled(lineage),
  matterArising: entitled(matterArising),
  speaker: entitled(speaker),
  fileSeal: entitled(fileSeal),
} as const;

/** Nouns of personal.db: what is mine and never leaves this device. */
export const personalNouns = {
  profile,
  readingPosition,
  paperRead,
  meetingLook,
  readingLook,
  annotation,
  annotationTarget,
  annotationTag,
  inkStroke,
  colourMeaning,
  question,
  backupPlan,
  actionLook,
  pastPapersRun,
  pastPapersFile,
} as const;

export type SharedNoun = keyof typeof sharedNouns;
