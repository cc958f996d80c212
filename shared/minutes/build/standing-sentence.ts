import { apologiesOf } from '../../domain/apologies.ts';
import type { RecordedMinute } from '../../domain/recorded-minute.ts';
import { joinedNames } from '../fill-words.ts';
import type { Writing } from './writing.ts';

/**
 * What a minute says in which nothing was typed and nothing happened: "There were no disclosable pecuniary
 * interests." Never stored, so that it goes when something comes. "" for kinds that have no such sentence.
 */
export function standingSentence(writing: Writing, kind: RecordedMinute['kind']): string {
  switch (kind) {
    case 'apologies':
      return apologiesSentence(writing);
    case 'declarations':
      return writing.say('noDeclarations');
    case 'mattersArising':
      return writing.say('noMattersArising');
    case 'aob':
      return writing.say('noOtherBusiness');
    default:
      return '';
  }
}

function apologiesSentence({ source, say, person }: Writing): string {
  const sent = apologiesOf(source.attendances, source.substitutions);
  const people = sent.map(({ attendance }) => person(attendance));
  return people.length === 0
    ? say('noApologies')
    : say('someApologies', { people: joinedNames(people, say('and')) });
}
