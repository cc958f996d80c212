import type { Emit } from '../../../shared/contract/contract.ts';
import type { personalNouns, sharedNouns } from '../../../shared/domain/nouns.ts';
import type { Changed, Ledger } from '../../ledger/ledger.ts';

/** Rows above which nobody asks which meeting it was: everything is fetched again. */
const mostRows = 200;

/** The one meeting among these; null where there are several or one cannot be told. */
function only(meetings: readonly (string | null)[]): string | null {
  const different = new Set(meetings);
  const [first = null] = different;
  return different.size === 1 ? first : null;
}

/** Questions that a change touched, themselves or the place of what they quote. */
function touched(personal: Ledger<typeof personalNouns>, changed: Changed): string[] {
  const targets = [...(changed.get('annotationTarget') ?? [])];
  if (targets.length > mostRows) return targets;
  const quoting = targets
    .flatMap((id) => personal.row('annotationTarget', id)?.mark ?? [])
    .filter((mark) => personal.row('question', mark) !== null);
  return [...(changed.get('question') ?? []), ...quoting];
}

/** Tells the page which meeting's questions changed, mine or shared ones, and never a word of them. */
export function announceQuestions(
  council: Ledger<typeof sharedNouns>,
  personal: Ledger<typeof personalNouns>,
  emit: Emit,
): void {
  personal.on((changed) => {
    const questions = touched(personal, changed);
    if (questions.length === 0) return;
    const isMany = questions.length > mostRows;
    const meetings = isMany
      ? [null]
      : questions.map((id) => personal.row('question', id)?.meeting ?? null);
    emit('questions.changed', { meeting: only(meetings) });
  });
  council.on((changed) => {
    const rows = changed.get('sharedQuestion');
    if (rows === undefined) return;
    const meetings = [...rows].map((id) => council.row('sharedQuestion', id)?.meeting ?? null);
    emit('questions.changed', { meeting: only(meetings) });
  });
}
