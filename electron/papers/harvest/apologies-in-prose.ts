import type { MinutesReading } from '../../../shared/domain/pack-reading.ts';
import { isListOfPeople, parsePeople } from '../../../shared/domain/person-name.ts';
import { sentencesOf } from './sentence.ts';

const from =
  /\bapologies\b[^.;]*?\b(?:from|by|on behalf of|for)\s*:?\s+(?!absence\b)(?<people>\S.*)$/i;
const sent =
  /^(?<people>.+?)\s+(?:had )?(?:sent|gave|given|tendered|submitted|offered)\b.*\bapologies\b/i;

/** "… and Nancy Sayer, who was substituted by Roxanne Hill" */
const aside = /,?\s+(?:who|whose|for whom|with)\b.*$/i;

/** People whose apologies a minute tells in prose: "… reported apologies from Mr A Ash and Mrs B Elm." */
export function apologiesInProse(text: string): MinutesReading['apologies'] {
  if (isListOfPeople(text)) return parsePeople(text).map(({ name, title }) => ({ name, title }));
  return sentencesOf(text).flatMap((sentence) => {
    const people = (from.exec(sentence) ?? sent.exec(sentence))?.groups?.['people'] ?? '';
    const list = people
      .replace(/[.]$/, '')
      .replace(aside, '')
      .replace(/\bapologies for absence\b.*?\bfrom\b/i, '');
    return parsePeople(list).map(({ name, title }) => ({ name, title }));
  });
}
