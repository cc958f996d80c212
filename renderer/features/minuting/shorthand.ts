import type { Attendance } from '../../../shared/domain/attendance.ts';
import { attendeeName } from '../../../shared/domain/attendee-name.ts';
import { type Phrase, phraseBefore } from '../../../shared/prose/stock-phrases.ts';
import { offersFor } from '../../ui/name-offers.ts';
import { nameOffers } from './name-offers.ts';
import { parseTyped } from './typed-time.ts';

/** What a line of shorthand asks for. `words` says it in full before Enter is pressed. */
export type Shorthand =
  | { kind: 'counts'; for: number; against: number; abstain: number; words: string }
  | { kind: 'arrives' | 'leaves'; attendance: string; time: string | null; words: string }
  | { kind: 'ask' | 'clause' | 'motion'; text: string; words: string }
  | { kind: 'assent'; words: string }
  | { kind: 'unknown'; words: string };

const help =
  'v 5 4 0 a vote · arr th, dep th came, left · req … a request · res … a clause · mov … a motion · ok agreed';

/**
 * Reads the shorthand line. A letter or two say what, the rest says whom or how many:
 * "v 5 4 0", "arr th 10.42", "dep th", "req a map of the lamps", "res note the report", "mov …", "ok".
 * @param phrases stock phrases, which a clause or request may begin with: "res ;noted"
 */
export function readShorthand(
  line: string,
  attendances: readonly Attendance[],
  phrases: readonly Phrase[],
): Shorthand {
  const [, verb = '', rest = ''] = /^\s*;?(\p{L}+)\s*(.*)$/su.exec(line) ?? [];
  const text = withPhrases(rest.trim(), phrases);
  switch (verb.toLowerCase()) {
    case 'v':
    case 'vote':
      return counts(rest);
    case 'arr':
    case 'arrives':
      return presence('arrives', rest, attendances);
    case 'dep':
    case 'left':
      return presence('leaves', rest, attendances);
    case 'req':
      return written('ask', text, 'Request');
    case 'res':
      return written('clause', text, 'Resolved');
    case 'mov':
      return written('motion', text, 'Motion');
    case 'ok':
      return { kind: 'assent', words: 'Agreed without a vote' };
    default:
      return { kind: 'unknown', words: help };
  }
}

function counts(rest: string): Shorthand {
  const numbers = /^(\d{1,4})[\s,/-]+(\d{1,4})(?:[\s,/-]+(\d{1,4}))?\s*$/.exec(rest);
  if (!numbers) return { kind: 'unknown', words: 'For, against, abstaining: v 5 4 0' };
  const [ayes, against, abstain] = numbers.slice(1).map((figure) => Number(figure ?? 0));
  const figures = { for: ayes ?? 0, against: against ?? 0, abstain: abstain ?? 0 };
  const words = `Vote: ${figures.for} for, ${figures.against} against, ${figures.abstain} abstaining`;
  return { kind: 'counts', ...figures, words };
}

function presence(
  kind: 'arrives' | 'leaves',
  rest: string,
  attendances: readonly Attendance[],
): Shorthand {
  const tail = /\s(\S*\d\S*)\s*$/.exec(rest);
  const time = tail ? parseTyped(tail[1] ?? '') : null;
  const name = time === null ? rest : rest.slice(0, tail?.index ?? rest.length);
  const [found] = name.trim() === '' ? [] : offersFor(nameOffers(attendances), name.trim());
  const person = attendances.find(({ id }) => id === found?.id);
  if (person === undefined) return { kind: 'unknown', words: 'Two letters of the name: arr th' };
  const verb = kind === 'arrives' ? 'arrives' : 'leaves';
  const words = `${attendeeName(person)} ${verb}${time === null ? ' now' : ` at ${time.replace(':', '.')}`}`;
  return { kind, attendance: person.id, time, words };
}

const written = (kind: 'ask' | 'clause' | 'motion', text: string, what: string): Shorthand =>
  text === ''
    ? { kind: 'unknown', words: `${what}: go on with the words` }
    : { kind, text, words: `${what}: ${text}` };

function withPhrases(text: string, phrases: readonly Phrase[]): string {
  return text.replace(
    /;[\p{L}\p{N}]{1,20}/gu,
    (key) => phraseBefore(key, phrases)?.phrase.text ?? key,
  );
}
