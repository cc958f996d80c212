import { expect, it } from 'vitest';
import type { Place } from '../../../../shared/domain/annotation-target.ts';
import {
  aBackupDesk,
  type BackupDesk,
  backedUp,
  me,
  restoredOnto,
} from '../../../builders/a-backup-desk.ts';

const quoted = (exact: string) => ({ exact, prefix: '', suffix: '', hint: null });
const placed = (state: 'byHand' | 'sure', pdfPage: number): Place => ({
  parts: [{ pdfPage, point: [72, 700] }],
  shift: [0, 0],
  start: null,
  end: null,
  textModel: 1,
  state,
  confidence: null,
  from: 'an older edition',
});
/** As carrying finds a place in a newer edition. */
const found = ({ ledger }: BackupDesk) =>
  ledger.change(
    { name: 'Moothall' },
    'Carried',
    (tx) =>
      tx.set('annotationTarget', 't1', {
        mark: 'n1',
        hash: 'a newer edition',
        quote: quoted('found'),
        place: placed('sure', 3),
      }),
    { undoable: false },
  );

it('of a note placed by hand here and found by the app elsewhere, later, the place by hand stands on both', async () => {
  const [old, fresh] = [aBackupDesk(), aBackupDesk()];
  old.note('n1', { text: 'Ask about the flood wall' });
  old.note('n2', { text: 'Too dear' });
  await restoredOnto(fresh, await backedUp(old));
  found(old);
  old.ledger.change(me, 'Moved', (tx) =>
    tx.set('annotationTarget', 't1', { quote: quoted('by hand'), place: placed('byHand', 7) }),
  );
  // much is done on the other laptop before the app finds a place there
  for (let n = 0; n < 20; n += 1) fresh.note('n2', { text: `Too dear ${n}` });
  found(fresh);
  await restoredOnto(old, await backedUp(fresh));
  await restoredOnto(fresh, await backedUp(old));
  for (const { ledger } of [old, fresh])
    expect(ledger.row('annotationTarget', 't1')).toMatchObject({
      quote: { exact: 'by hand' },
      place: { state: 'byHand', parts: [{ pdfPage: 7 }] },
    });
  for (const desk of [old, fresh]) await desk.close();
});
