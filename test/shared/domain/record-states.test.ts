import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordState } from '../../../shared/domain/meeting-record.ts';
import { isBeingWritten, mayFollow } from '../../../shared/domain/record-states.ts';

const states = recordState.options;
const anyState = fc.constantFrom(...states);

it('minutes go one way, and back only to be issued anew or because a meeting was closed by mistake', () => {
  const next = states.map((from) => [from, states.filter((to) => mayFollow(from, to))]);
  expect(Object.fromEntries(next)).toEqual({
    skeleton: ['live'],
    live: ['draft'],
    draft: ['live', 'issued'],
    issued: ['draft', 'approved'],
    approved: ['signed'],
    signed: [],
  });
});

it('no way leads to signed but through issued and approved, and none away from it', () => {
  fc.assert(
    fc.property(fc.array(anyState, { maxLength: 30 }), (wanted) => {
      const path = ['skeleton' as (typeof states)[number]];
      for (const to of wanted) if (mayFollow(path.at(-1) ?? 'skeleton', to)) path.push(to);
      const signed = path.indexOf('signed');
      if (signed === -1) return;
      expect(path.slice(signed - 2)).toEqual(['issued', 'approved', 'signed']);
    }),
  );
});

it('words are written until the draft is issued', () => {
  expect(states.filter(isBeingWritten)).toEqual(['skeleton', 'live', 'draft']);
});
