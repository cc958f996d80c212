import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../shared/domain/ask.ts';
import { type AskRows, asksOf } from '../../../shared/domain/asks-of.ts';
import type { Clause } from '../../../shared/domain/clause.ts';
import { clauseKindOf } from '../../../shared/domain/clause-kind.ts';
import { dueIn } from '../../../shared/domain/due.ts';
import { suggestedAddressee, suggestedAsks } from '../../../shared/domain/suggested-asks.ts';

const context = { said: '2025-01-16', meetings: ['2025-01-16', '2025-02-13', '2025-04-17'] };

const ask = (text: string, set: Partial<Ask> = {}): AskRows['asks'][number] => ({
  id: text,
  minute: 'minute',
  position: 0,
  kind: 'request',
  text,
  toWhom: '',
  due: '',
  ...set,
});
const clause = (text: string, set: Partial<Clause> = {}): AskRows['clauses'][number] => ({
  id: text,
  minute: 'minute',
  position: 0,
  text,
  kind: clauseKindOf(text),
  toWhom: '',
  due: '',
  ...set,
});

/** A meeting of the invented board, in the forms of words that boards use. */
const requested = {
  asks: [
    ask('Date regarding ages of riders', { position: 0 }),
    ask('A visit to the ferry', { position: 1 }),
    ask('The map be shared', { position: 2 }),
    ask('Figures for each landing', { position: 3 }),
  ],
  clauses: [
    clause('That the Quay Ferry Trust provides a glossary', { position: 1 }),
    clause('Agreed to note the report of the Ferry Trust.', { position: 0 }),
  ],
};
const noted = { asks: [], clauses: [clause('agreed to note the information in the note')] };
const promised = {
  asks: [
    ask('The board agreed they would discuss kerbs on 17th April.', { kind: 'agreed' }),
    ask('The Board agreed to add the ferry to the work programme.', { kind: 'agreed' }),
  ],
  clauses: [],
};

describe('V24: four requests and two clauses are six asks', () => {
  const asked = asksOf(requested, context);

  it('requests first, each list in its order, every text as it was typed (V43)', () => {
    expect(asked.map(({ text, force }) => [force, text])).toEqual([
      ['requested', 'Date regarding ages of riders'],
      ['requested', 'A visit to the ferry'],
      ['requested', 'The map be shared'],
      ['requested', 'Figures for each landing'],
      ['resolved', 'Agreed to note the report of the Ferry Trust.'],
      ['resolved', 'That the Quay Ferry Trust provides a glossary'],
    ]);
  });

  it('without a day, owned by nobody yet, and the note is born closed', () => {
    expect(asked.every(({ due }) => due.kind === 'none')).toBe(true);
    expect(new Set(asked.map(({ owner }) => owner))).toEqual(new Set(['Unassigned']));
    expect(asked.map(({ isChased }) => isChased)).toEqual([true, true, true, true, false, true]);
  });

  it('and the clause suggests whom it is addressed to', () => {
    expect(asked.map(({ text }) => suggestedAddressee(text)).at(-1)).toBe('Quay Ferry Trust');
    expect(suggestedAddressee('request the Ferry Trust (FT) to consider the map')).toBe(
      'Ferry Trust (FT)',
    );
    expect(suggestedAddressee('Agreed to note the report')).toBeNull();
    expect(suggestedAddressee('Bollards and the Market Square be added')).toBeNull();
  });
});

it('V25: one clause that notes is one ask, closed though it is RESOLVED', () => {
  expect(asksOf(noted, context)).toMatchObject([{ force: 'resolved', isChased: false }]);
});

it('V26: what was agreed in prose is suggested, and is due at the meeting it names', () => {
  const prose = `The Board noted the work programme. ${promised.asks.map(({ text }) => text).join(' ')}`;
  expect(suggestedAsks(prose)).toEqual(promised.asks.map(({ text }) => ({ kind: 'agreed', text })));
  expect(promised.asks.map(({ text }) => dueIn(text, context))).toEqual([
    { kind: 'meeting', date: '2025-04-17' },
    { kind: 'none' },
  ]);
  expect(asksOf(promised, context)).toHaveLength(2);
});

it('V27: nine in all, two born closed, seven to chase', () => {
  const all = [requested, noted, promised].flatMap((rows) => asksOf(rows, context));
  expect(all).toHaveLength(9);
  expect(all.filter(({ isChased }) => !isChased)).toHaveLength(2);
  expect(all.filter(({ isChased }) => isChased)).toHaveLength(7);
});

describe('V28: when an ask is due', () => {
  const winter = { said: '2018-01-11', meetings: ['2017-11-30', '2018-01-11', '2018-02-14'] };
  const due = (words: string) => dueIn(words, winter);

  it('on a day, at a meeting on that day, or at the next meeting', () => {
    expect(due('that a workshop be held on 14th February, 2018')).toEqual({
      kind: 'meeting',
      date: '2018-02-14',
    });
    expect(due('by 20 February 2018')).toEqual({ kind: 'day', date: '2018-02-20' });
    expect(due('be added to the next agenda')).toEqual({ kind: 'meeting', date: '2018-02-14' });
    expect(due('to the February meeting')).toEqual({ kind: 'meeting', date: '2018-02-14' });
    const two = { ...winter, meetings: ['2018-02-14', '2018-02-28'] };
    expect(dueIn('to the February meeting', two)).toEqual({ kind: 'month', month: '2018-02' });
    expect(dueIn('the next Board meeting', { ...winter, meetings: [] })).toEqual({
      kind: 'nextMeeting',
    });
  });

  it('in a month, which is never its first day', () => {
    expect(due('request an update in March 2018')).toEqual({ kind: 'month', month: '2018-03' });
    expect(due('request an update in March')).toEqual({ kind: 'month', month: '2018-03' });
    expect(dueIn('in March', context)).toEqual({ kind: 'month', month: '2025-03' });
    expect(due('in February')).toEqual({ kind: 'month', month: '2018-02' });
    expect(dueIn('in March', { ...context, said: '2024-11-28' })).toEqual({
      kind: 'month',
      month: '2025-03',
    });
  });

  it('on the next such day where the year is left out', () => {
    expect(due('on 4th January')).toEqual({ kind: 'day', date: '2019-01-04' });
    expect(due('on 31st February')).toEqual({ kind: 'month', month: '2018-02' });
  });

  it('never before the meeting that said it', () => {
    expect(due('the audit of 3 March 2017')).toEqual({ kind: 'none' });
    expect(due('the audit of March 2017')).toEqual({ kind: 'none' });
    expect(due('the audit of 3 March 2017, by 1 March 2018')).toEqual({
      kind: 'day',
      date: '2018-03-01',
    });
  });

  it('or not at all: "may" is a verb', () => {
    expect(due('that members may visit')).toEqual({ kind: 'none' });
    expect(due('in May 2018')).toEqual({ kind: 'month', month: '2018-05' });
  });

  it('eleven clauses of which two note: nine are chased', () => {
    const clauses = [
      'note the briefing note',
      'request the Ferry Trust to consider the map',
      'request a report back',
      'note progress information',
      'agree that a workshop be held',
      'request an update',
      'request that the letter be sent',
      'the report back be added',
      'the audit be added',
      'the landings be added',
      'Bollards be added to the next agenda',
    ];
    const all = asksOf({ asks: [], clauses: clauses.map((text) => clause(text)) }, winter);
    expect(all.filter(({ isChased }) => isChased)).toHaveLength(9);
  });
});

it('an exclusion was done when it was resolved, and a person’s kind of an ask is its force', () => {
  const kinds = ['request', 'agreed', 'recommendation', 'referral', 'offer'] as const;
  const rows = kinds.map((kind, position) => ask(kind, { kind, position, toWhom: 'Ash' }));
  const clauses = [clause('the public be excluded', { kind: 'exclude' })];
  const all = asksOf({ asks: rows, clauses }, context);
  expect(all.map(({ force }) => force)).toEqual([
    'requested',
    'agreed',
    'recommended',
    'referred',
    'offered',
    'resolved',
  ]);
  expect(all.map(({ owner }) => owner)[0]).toBe('Ash');
  expect(all.at(-1)?.isChased).toBe(false);
});

describe('V30: suggestions from prose', () => {
  it('an offer is suggested as an offer', () => {
    const text = 'Officers offered to provide further context in the next update.';
    expect(suggestedAsks(`The Board met. ${text} It rose.`)).toEqual([{ kind: 'offer', text }]);
  });

  it('and is not suggested again once it is an ask', () => {
    const text = 'Officers offered to send the map.';
    expect(suggestedAsks(text, ['officers offered to send the map'])).toEqual([]);
  });

  it('approving minutes and noting are no asks', () => {
    const prose =
      'The minutes of the meeting held on 28 November were agreed and signed as a true record. The Board agreed to note the report. Members questioned officers.';
    expect(suggestedAsks(prose)).toEqual([]);
  });

  it('requests, recommendations and referrals are told apart', () => {
    const prose =
      'Members requested that the map be shared. The Board recommended the map to Cabinet.\nThe Board agreed to refer the matter to Council.';
    expect(suggestedAsks(prose).map(({ kind }) => kind)).toEqual([
      'request',
      'recommendation',
      'referral',
    ]);
  });
});
