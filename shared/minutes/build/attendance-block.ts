import { apologiesOf } from '../../domain/apologies.ts';
import type { Attendance, AttendanceClass } from '../../domain/attendance.ts';
import { joinedNames } from '../fill-words.ts';
import type { AttendanceArea, AttendanceBlock, AttendanceGroup } from '../minutes-tree.ts';
import { inPosition, type Writing } from './writing.ts';

/** Who was there, by class and area in the order of the style, then who sent apologies (R8, R13). */
export function attendanceBlock(writing: Writing): AttendanceBlock {
  const { style, say } = writing;
  const groups = [
    ...style.classes.order.map((list) => presentGroup(writing, list)),
    apologiesGroup(writing),
    absentGroup(writing),
  ];
  return {
    kind: 'attendance',
    title: say('present'),
    groups: groups.filter(({ areas }) => areas.length > 0),
  };
}

function presentGroup(writing: Writing, list: AttendanceClass): AttendanceGroup {
  const there = inPosition(writing.source.attendances).filter(
    (one) => one.state === 'present' && listOf(writing, one) === list,
  );
  const areas = new Map<string, Attendance[]>();
  for (const one of there) areas.set(one.area, [...(areas.get(one.area) ?? []), one]);
  return {
    label: writing.say(list),
    areas: [...areas].map(([label, people]) =>
      areaOf(
        writing,
        label,
        list,
        people.map((one) => personLine(writing, one)),
      ),
    ),
  };
}

/** A substitute from another committee sits, and is printed, where the absent member would be (V22). */
function listOf({ source }: Writing, one: Attendance): AttendanceClass {
  const pair = source.substitutions.find(({ substitute }) => substitute === one.id);
  const absentee = source.attendances.find(({ id }) => id === pair?.absentee);
  return absentee?.class ?? one.class;
}

function areaOf(
  { style, say }: Writing,
  label: string,
  list: AttendanceClass,
  people: string[],
): AttendanceArea {
  switch (style.classes.layouts[list]) {
    case 'lines':
      return { label, lines: people, people };
    case 'runOn':
      return { label, lines: [joinedNames(people, say('and'))], people };
    case 'commas':
      return { label, lines: [people.join(', ')], people };
  }
}

function personLine(writing: Writing, one: Attendance): string {
  const { say, person, style } = writing;
  const notes = [...seatNotes(writing, one), ...(one.mode === 'remote' ? [say('remote')] : [])];
  const how = style.classes.posts[one.class];
  const isPosted = one.post !== null && one.post !== '' && how !== 'none';
  if (isPosted && how === 'brackets') notes.unshift(one.post ?? '');
  const name = isPosted && how === 'comma' ? `${person(one.id)}, ${one.post}` : person(one.id);
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}

/** Chair by office, whoever took the chair instead, and whose seat a substitute fills. */
function seatNotes({ source, say, person }: Writing, one: Attendance): string[] {
  const pair = source.substitutions.find(({ substitute }) => substitute === one.id);
  const [first] = source.presidings.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  const notes: string[] = [];
  if (one.capacity === 'chair') notes.push(say('chair'));
  if (one.capacity === 'viceChair') notes.push(say('viceChair'));
  if (first?.attendance === one.id && one.capacity !== 'chair') notes.push(say('inTheChair'));
  if (pair !== undefined) notes.push(say('substituteFor', { person: person(pair.absentee) }));
  return notes;
}

function apologiesGroup(writing: Writing): AttendanceGroup {
  const { source } = writing;
  const sent = new Set(
    apologiesOf(source.attendances, source.substitutions).map(({ attendance }) => attendance),
  );
  return awayGroup(writing, writing.say('apologies'), ({ id }) => sent.has(id));
}

/** Those without apologies are printed only where the style has a word for them. */
function absentGroup(writing: Writing): AttendanceGroup {
  const label = writing.say('absent');
  return awayGroup(writing, label, ({ state }) => state === 'absent' && label !== '');
}

/** In one area, each class laid out as among those present: "Councillor Miks" / "K Jones and R Potter". */
function awayGroup(
  writing: Writing,
  label: string,
  isAway: (one: Attendance) => boolean,
): AttendanceGroup {
  const away = inPosition(writing.source.attendances).filter(isAway);
  const parts = writing.style.classes.order.flatMap((list) => {
    const names = away.filter((one) => one.class === list).map(({ id }) => writing.person(id));
    return names.length === 0 ? [] : [areaOf(writing, '', list, names)];
  });
  const lines = parts.flatMap((part) => part.lines);
  const people = parts.flatMap((part) => part.people);
  return { label, areas: people.length === 0 ? [] : [{ label: '', lines, people }] };
}
