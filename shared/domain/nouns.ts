import { agendaItem } from './agenda-item.ts';
import { annotation, annotationTag, colourMeaning } from './annotation.ts';
import { annotationTarget } from './annotation-target.ts';
import { backupPlan } from './backup-plan.ts';
import { briefingNote } from './briefing-note.ts';
import { committee } from './committee.ts';
import { inkStroke } from './ink-stroke.ts';
import { meeting } from './meeting.ts';
import { meetingLook } from './meeting-look.ts';
import { membership } from './membership.ts';
import { minute, minutes } from './minutes.ts';
import { pack } from './pack.ts';
import { paper, paperVersion } from './paper.ts';
import { person } from './person.ts';
import { profile } from './profile.ts';
import { question } from './question.ts';
import { readingLook } from './reading-look.ts';
import { paperRead, readingPosition } from './reading-position.ts';
import { sharedQuestion } from './shared-question.ts';
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
} as const;

export type SharedNoun = keyof typeof sharedNouns;
export type PersonalNoun = keyof typeof personalNouns;
