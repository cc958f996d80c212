import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionState } from '../../../shared/domain/question.ts';
import {
  isOpen,
  mayBecome,
  mayBeShared,
  stateWithAnswer,
  unaskedState,
} from '../../../shared/domain/question-states.ts';

const states = questionState.options;
const anyState = fc.constantFrom(...states);
const anySharedAs = fc.constantFrom(null, 'shared-row');

const followers = (state: (typeof states)[number], sharedAs: string | null) =>
  states.filter((next) => next !== state && mayBecome({ state, sharedAs }, next));

it('says which state may follow which, for a private question', () => {
  expect(Object.fromEntries(states.map((state) => [state, followers(state, null)]))).toEqual({
    draft: ['asked', 'withdrawn'],
    shared: ['asked', 'withdrawn'],
    asked: ['draft', 'answered', 'writtenAnswerPromised', 'withdrawn'],
    answered: ['asked', 'writtenAnswerPromised'],
    writtenAnswerPromised: ['asked', 'answered'],
    withdrawn: ['draft'],
  });
});

it('a question that the chair has goes back to shared, never to a draft', () => {
  expect(followers('asked', 'x')).toContain('shared');
  expect(followers('asked', 'x')).not.toContain('draft');
  expect(followers('withdrawn', 'x')).toEqual(['shared']);
});

it('no choice of a state shares a draft: only sharing does', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      if (state !== 'shared') expect(mayBecome({ state, sharedAs: null }, 'shared')).toBe(false);
    }),
  );
});

it('every state can be left for another one, and asking can always be taken back', () => {
  fc.assert(
    fc.property(anyState, anySharedAs, (state, sharedAs) => {
      expect(followers(state, sharedAs).length).toBeGreaterThan(0);
      if (mayBecome({ state, sharedAs }, 'asked'))
        expect(mayBecome({ state: 'asked', sharedAs }, unaskedState({ sharedAs }))).toBe(true);
    }),
  );
});

it('only an open question with words can be shared', () => {
  expect(mayBeShared({ state: 'draft', text: 'Why?' })).toBe(true);
  expect(mayBeShared({ state: 'shared', text: 'Why?' })).toBe(true);
  expect(mayBeShared({ state: 'draft', text: ' \n' })).toBe(false);
  for (const state of states.filter((one) => !isOpen({ state: one })))
    expect([state, mayBeShared({ state, text: 'Why?' })]).toEqual([state, false]);
});

it('words of an answer make an asked question answered, and taking them away makes it asked again', () => {
  expect(stateWithAnswer('asked', 'By June.')).toBe('answered');
  expect(stateWithAnswer('answered', '  ')).toBe('asked');
  expect(stateWithAnswer('writtenAnswerPromised', 'By June.')).toBe('writtenAnswerPromised');
  fc.assert(
    fc.property(anyState, fc.string(), (state, answer) => {
      const next = stateWithAnswer(state, answer);
      expect(mayBecome({ state, sharedAs: null }, next)).toBe(true);
      expect(stateWithAnswer(next, answer)).toBe(next);
    }),
  );
});
