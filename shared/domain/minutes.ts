import { z } from 'zod';
import { evidenceByField } from './evidence.ts';
import { integer, json, noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { minuteReading, minutesReading } from './pack-reading.ts';
import { isoDate, isoTime } from './when.ts';

const attendance = minutesReading.shape.present;
const nobody = {
  members: [],
  coOptedMembers: [],
  otherMembers: [],
  employees: [],
  othersPresent: [],
};

/** The minutes of an earlier meeting as a pack prints them. They record that meeting, never the pack's. */
export const minutes = noun('minutes', 'everyone', {
  /** The pack and item they were read from. */
  pack: text(),
  item: optionalText(),
  /** The meeting whose pack holds them. */
  foundAt: text(),
  committee: optionalText(),
  organisation: optionalText(),
  date: optionalText(isoDate),
  time: optionalText(isoTime),
  place: optionalText(),
  closedAt: optionalText(isoTime),
  present: json(attendance, nobody),
  apologies: json(minutesReading.shape.apologies, []),
  evidence: json(evidenceByField, {}),
});
export type Minutes = RowOf<typeof minutes>;

/** The record of one item. Clauses are kept verbatim; none is joined or repaired. */
export const minute = noun(
  'minute',
  'everyone',
  {
    minutes: text(),
    position: integer(),
    number: optionalText(),
    title: text(),
    itemNumber: optionalText(),
    text: text(),
    subHeading: optionalText(),
    resolvedStem: optionalText(),
    resolved: json(z.array(z.string()), []),
    requestedStem: optionalText(),
    requested: json(z.array(z.string()), []),
    agreed: json(z.array(z.string()), []),
    noted: json(z.array(z.string()), []),
    votes: json(minuteReading.shape.votes, []),
    pdfPage: optionalInteger(),
    evidence: json(evidenceByField, {}),
  },
  ['title', 'text', 'resolved', 'requested', 'agreed'],
);
export type Minute = RowOf<typeof minute>;
