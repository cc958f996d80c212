import { longestNote } from '../../../shared/domain/annotation.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Author, Ledger } from '../../ledger/ledger.ts';

type Personal = Ledger<typeof personalNouns>;

/** Fields that people write in, and what stands between two wordings of one. */
const written = {
  annotation: [['text', '\n\n']],
  question: [
    ['text', '\n\n'],
    ['answer', '\n\n'],
    ['lineOfEnquiry', ' / '],
  ],
} as const;

/**
 * Where a field's words were changed in two places that did not know of each other, both wordings are put into
 * it, so that neither is only in the history. Two laptops that do so on their own write the same words: those
 * that take precedence stand first. Answers how many rows it did so in.
 */
export function joinWordings(
  personal: Personal,
  author: Author,
  noun: keyof typeof written,
  ids: readonly string[],
): number {
  let joined = 0;
  personal.change(
    author,
    'Both wordings kept',
    (tx) => {
      for (const id of ids) {
        const fields = written[noun].flatMap(([field, between]) => {
          const words = bothWordings(personal, noun, id, field, between);
          return words === null ? [] : [[field, words] as const];
        });
        if (fields.length === 0 || tx.row(noun, id) === null) continue;
        tx.set(noun, id, Object.fromEntries(fields));
        joined += 1;
      }
    },
    { undoable: false },
  );
  return joined;
}

/** Null where there is one wording, or where both together are longer than a note may be. */
function bothWordings(
  personal: Personal,
  noun: keyof typeof written,
  id: string,
  field: string,
  between: string,
): string | null {
  const current = personal
    .history(noun, id, field)
    .flatMap(({ value, current }) => (current && typeof value === 'string' ? [value] : []));
  if (current.length < 2) return null;
  const distinct = [...new Set(current)].filter((words) => words !== '');
  const whole = distinct.filter(
    (words) => !distinct.some((other) => other !== words && other.includes(words)),
  );
  const words = whole.join(between);
  return words.length > longestNote || (whole.length < 2 && words === current[0]) ? null : words;
}
