import type { Attendance } from './attendance.ts';

/** "Councillor J Birch": the name as printed, behind its title where there is one. */
export const attendeeName = ({ title, name }: Pick<Attendance, 'title' | 'name'>): string =>
  title === null || title === '' ? name : `${title} ${name}`;
