import { z } from 'zod';
import { choice, integer, noun, optionalText, type RowOf, text } from './noun.ts';

/** The lists under which minutes print people; what they are called is house style (domain rule R13). */
export const attendanceClass = z.enum([
  'members',
  'coOpted',
  'otherMembers',
  'employees',
  'others',
]);
export type AttendanceClass = z.infer<typeof attendanceClass>;

/** The seat a person has on the committee; "none" has no vote. Statutory co-optees vote on education alone (R12). */
export const capacity = z.enum([
  'chair',
  'viceChair',
  'member',
  'churchRepresentative',
  'parentGovernor',
  'otherFaiths',
  'coOpted',
  'none',
]);
export type Capacity = z.infer<typeof capacity>;

export const attendanceState = z.enum(['expected', 'present', 'apologies', 'absent']);

/** One person at one meeting. When exactly they were in the room is told by spans of presence. */
export const attendance = noun('attendance', 'everyone', {
  record: text(),
  person: optionalText(),
  /** As printed, without title: "CE Thomas". A later change of the person's name leaves it. */
  name: text(),
  title: optionalText(),
  /** "Cabinet Member for Education and Skills", printed in brackets. */
  post: optionalText(),
  class: choice(attendanceClass, 'members'),
  /** Service area or directorate of an employee. */
  area: text(),
  capacity: choice(capacity, 'none'),
  state: choice(attendanceState, 'expected'),
  mode: choice(z.enum(['inPerson', 'remote']), 'inPerson'),
  position: integer(),
});
export type Attendance = RowOf<typeof attendance>;
