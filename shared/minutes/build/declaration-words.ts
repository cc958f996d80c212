import type { Declaration } from '../../domain/declaration.ts';
import type { Content } from '../minutes-tree.ts';
import type { MinutesWord } from '../styles/english-words.ts';
import type { MinuteMatter, Writing } from './writing.ts';

const interests: Record<Declaration['kind'], MinutesWord> = {
  disclosablePecuniary: 'disclosablePecuniary',
  otherRegistrable: 'otherRegistrable',
  nonRegistrable: 'nonRegistrable',
  other: 'otherInterest',
};

/** The interests declared under a minute, each in a paragraph of its own (R14 to R16). */
export function declarationContent(writing: Writing, { minute, rows }: MinuteMatter): Content[] {
  return rows.declarations
    .filter((one) => one.minute === minute.id)
    .map((one) => ({ kind: 'declaration', text: declarationWords(writing, one) }));
}

/** Of a sensitive interest only that it exists is said: neither its kind nor its nature (R16). */
function declarationWords(writing: Writing, declaration: Declaration): string {
  const { say, person } = writing;
  const { attendance, action, nature, dispensation } = declaration;
  const isSensitive = declaration.sensitive === 1;
  const interest = say(isSensitive ? 'sensitiveInterest' : interests[declaration.kind]);
  const matter = matterOf(writing, declaration.concerns);
  const who = person(attendance);
  const sentences = [
    say(matter === '' ? 'declared' : 'declaredIn', { person: who, interest, matter }),
    isSensitive || nature.trim() === '' ? '' : say('nature', { nature: ended(nature) }),
    dispensation.trim() === '' ? '' : say('dispensation', { dispensation: ended(dispensation) }),
    say(action, { person: who }),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The public title of the minute that it concerns, with its number where it has one. */
function matterOf({ minutes, numbers, say }: Writing, concerns: string | null): string {
  const minute = minutes.find(({ id }) => id === concerns);
  if (minute === undefined) return '';
  const number = numbers.get(minute.id) ?? '';
  const { title } = minute;
  return number === '' ? say('matterWithoutNumber', { title }) : say('matter', { number, title });
}

/** With a full stop, as it stands among sentences; what was typed stays otherwise as it is. */
const ended = (words: string): string =>
  /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
