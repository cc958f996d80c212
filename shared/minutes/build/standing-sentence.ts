import { apologiesOf } from '../../domain/apologies.ts';
import type { RecordedMinute } from '../../domain/recorded-minute.ts';
import { joinedNames } from '../fill-words.ts';
import type { Writing } from './writing.ts';

/** By kind of minute, the word of the house style that says it. */
const standing: Partial<Record<RecordedMinute['kind'], Parameters<Writing['say']>[0]>> = {
  declarations: 'noDeclarations',
  mattersArising: 'noMattersArising',
  aob: 'noOtherBusiness',
};

/**
 * What a minute says in which nothing was typed and nothing happened: "There were no disclosable pecuniary
 * interests." Never stored, so that it goes when something comes. "" for kinds that have no such sentence.
 */
export function standingSentence(writing: Writing, kind: RecordedMinute['kind']): string {
  if (kind === 'apologies') return apologiesSentence(writing);
  const word = standing[kind];
  return word === undefined ? '' : writing.say(word);
}

function apologiesSentence({ source, say, person }: Writing): string {
  const sent = apologiesOf(source.attendances, source.substitutions);
  const people = sent.map(({ attendance }) => person(attendance));
  return people.length === 0
    ? say('noApologies')
    : say('someApologies', { people: joinedNames(people, say('and')) });
}
