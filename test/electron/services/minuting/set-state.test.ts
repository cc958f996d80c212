import { expect, it } from 'vitest';
import { setState } from '../../../../electron/services/minuting/set-state.ts';
import { recordState } from '../../../../shared/domain/meeting-record.ts';
import { clerk } from '../../../builders/a-ledger.ts';
import { aLife } from '../../../builders/a-life.ts';

it('minutes take only the steps of their life: seven of 36', () => {
  const { council, record } = aLife();
  const id = record('january');
  const taken: string[] = [];
  for (const from of recordState.options)
    for (const to of recordState.options) {
      council.change(clerk, 'Put there', (tx) => tx.set('meetingRecord', id, { state: from }));
      const before = council.row('meetingRecord', id);
      if (before === null) throw new Error('no record');
      try {
        council.change(clerk, 'A step', (tx) => setState(tx, before, to));
        taken.push(`${from} ${to}`);
      } catch (refusal) {
        expect(String(refusal)).toContain('invalidInput');
        expect(council.row('meetingRecord', id)?.state).toBe(from);
      }
    }
  expect(taken).toEqual([
    'skeleton live',
    'live draft',
    'draft live',
    'draft issued',
    'issued draft',
    'issued approved',
    'approved signed',
  ]);
});
