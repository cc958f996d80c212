import type { AttendanceClass } from '../domain/attendance.ts';
import type { MinutesWord } from './styles/english-words.ts';

/**
 * House style of minutes: labels, sentences and layout of one committee, as data. Keys are stable; a committee
 * replaces single words (houseStyle.words). In sentences, {committee}, {date}, {time}, {person} and the like stand
 * for what is filled in. Words of another language are another style; its keys are the same.
 */
export interface MinutesStyle {
  /** Kept in houseStyle.base and shown to people. */
  name: string;
  /** BCP 47. Names of months and weekdays are of this language. */
  language: string;
  /** Minutes are numbered through the municipal year, by the item of the agenda, or not at all. */
  numbering: 'year' | 'item' | 'none';
  classes: {
    /** Order in which the classes are printed. */
    order: readonly AttendanceClass[];
    /** A line each, run on with "and" before the last, or with commas alone. */
    layouts: Readonly<Record<AttendanceClass, 'lines' | 'runOn' | 'commas'>>;
    /** How a post follows the name. */
    posts: Readonly<Record<AttendanceClass, 'brackets' | 'comma' | 'none'>>;
  };
  /** A single clause runs on from the stem, or is numbered like several. */
  singleClause: 'runOn' | 'numbered';
  /** Which texts of a correction are printed. */
  correctionTexts: 'after' | 'both';
  words: Readonly<Record<MinutesWord, string>>;
}
