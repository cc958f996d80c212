import type { PersonReading, personRole } from './pack-reading.ts';
import { type PersonName, parsePeople } from './person-name.ts';

type Role = (typeof personRole.options)[number];

const roles: [RegExp, Role][] = [
  [/^(?:in the )?(?:vice|deputy)[ -]?(?:chair\w*|convenor|mayor)\b|^is-?gadeirydd/i, 'viceChair'],
  [/^(?:in the )?(?:chair(?:man|woman|person)?|convenor|cadeirydd|mayor)$/i, 'chair'],
  [/co-?opt/i, 'coOpted'],
  [/by invitation|invited/i, 'byInvitation'],
];
const substitute =
  /^(?:(?:as )?(?:a )?substitut(?:e|ing)|sub|deputising|in place)(?: member)? ?(?:for|of|:)?\s+(?<absent>\S.*)$/i;
/** A bracket that says when or how somebody attended is no post: "(from 7.15 pm)", "(virtually)". */
const passing =
  /^(?:from|until|to|for|items?|minutes?|arrived|left|part|via|virtual\w*|remote\w*|online|substitute|sub|s|v)\b|\d/i;

/** The role a bracket gives ("Chair", "Co-opted Member"), or null when it tells something else. */
export function roleOf(note: string): Role | null {
  return roles.find(([pattern]) => pattern.test(note.trim()))?.[1] ?? null;
}

/**
 * A person of a list with the role its brackets give, else `otherwise`. A title that was printed once for
 * a whole list of councillors does not make a co-opted member a councillor.
 */
export function personReadingOf(person: PersonName, otherwise: Role): PersonReading {
  const reading: PersonReading = { name: person.name, title: person.title, role: otherwise };
  const posts = person.post === null ? [] : [person.post];
  for (const note of person.notes) {
    const role = roleOf(note);
    const absent = substitute.exec(note)?.groups?.['absent'];
    if (role !== null) reading.role = role;
    else if (absent !== undefined) reading.substituteFor = absent;
    else if (!passing.test(note)) posts.push(note);
  }
  if (reading.role === 'coOpted' && person.titleCarried) reading.title = null;
  if (posts.length > 0) reading.post = posts.join(', ');
  return reading;
}

/** All people of a text, each with the role its brackets give, else `otherwise`. */
export function readPeople(text: string, otherwise: Role): PersonReading[] {
  return parsePeople(text).map((person) => personReadingOf(person, otherwise));
}
