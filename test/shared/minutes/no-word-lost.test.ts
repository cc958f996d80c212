import fc from 'fast-check';
import { expect, it } from 'vitest';
import { access, agendaItemKind } from '../../../shared/domain/agenda-item.ts';
import { amendment } from '../../../shared/domain/amendment.ts';
import { ask, askKind } from '../../../shared/domain/ask.ts';
import { clause } from '../../../shared/domain/clause.ts';
import { declaration, interestKind } from '../../../shared/domain/declaration.ts';
import { motion } from '../../../shared/domain/motion.ts';
import { buildMinutes, buildPrivateMinutes } from '../../../shared/minutes/build-minutes.ts';
import type { PrintedRows, ProseLine } from '../../../shared/minutes/minutes-source.ts';
import { shippedStyles } from '../../../shared/minutes/styles/style-of.ts';
import {
  aMinutesSource,
  aRecordedMinute,
  aRow,
  printedRows,
} from '../../builders/a-minutes-source.ts';

/** What is typed into one minute: how many of each, and what the minute is. */
const aMinute = fc.record({
  kind: fc.constantFrom(...agendaItemKind.options),
  access: fc.constantFrom(...access.options),
  removed: fc.constantFrom(0, 0, 0, 1),
  takenOrder: fc.option(fc.integer({ min: 1, max: 6 })),
  lines: fc.array(fc.constantFrom('paragraph', 'subheading', 'bullet', 'number'), { maxLength: 5 }),
  clauses: fc.nat(3),
  asks: fc.array(fc.constantFrom(...askKind.options), { maxLength: 4 }),
  amendments: fc.array(fc.constantFrom('open', 'withdrawn', 'fell', 'accepted'), { maxLength: 3 }),
  interest: fc.option(fc.constantFrom(...interestKind.options)),
});
type Typed = typeof aMinute extends fc.Arbitrary<infer T> ? T : never;

interface Store {
  rows: PrintedRows;
  prose: Map<string, ProseLine[]>;
}

const emptyLists = (): PrintedRows => ({
  minutes: [],
  declarations: [],
  motions: [],
  amendments: [],
  votes: [],
  voteEntries: [],
  ownVotes: [],
  clauses: [],
  asks: [],
  mattersArising: [],
});

/** Types words that stand nowhere else into every place of every minute; private ones into their own store. */
function type(all: readonly Typed[]) {
  const words: Record<'open' | 'closed' | 'removed', string[]> = {
    open: [],
    closed: [],
    removed: [],
  };
  const empty = (): Store => ({ rows: printedRows(emptyLists()), prose: new Map() });
  const [council, secret] = [empty(), empty()];
  let count = 0;
  all.forEach((typed, position) => {
    const id = `m${position}`;
    const isOpen = typed.access === 'public';
    const where = typed.removed === 1 ? 'removed' : isOpen ? 'open' : 'closed';
    const say = (kind: string): string => {
      count += 1;
      const word = `${kind}-${count}-${where}.`;
      words[where].push(word);
      return word;
    };
    const { rows, prose } = isOpen ? council : secret;
    const { kind, removed, takenOrder } = typed;
    const fields = { position, kind, removed, takenOrder, access: typed.access };
    const row = aRecordedMinute(id, { ...fields, title: `title-${position}` });
    const stems = {
      urgencyReason: say('urgency'),
      resolutionStem: typed.clauses > 0 ? say('stem') : '',
      requestStem: typed.asks.includes('request') ? say('request') : '',
    };
    council.rows.minutes.push(isOpen ? { ...row, ...stems } : row);
    if (!isOpen) secret.rows.minutes.push({ ...row, ...stems });
    prose.set(
      id,
      typed.lines.map((line) => ({ kind: line, text: say('line') })),
    );
    for (let at = 0; at < typed.clauses; at++)
      rows.clauses.push(
        aRow(clause, `${id}c${at}`, { minute: id, position: at, text: say('clause') }),
      );
    typed.asks.forEach((one, at) => {
      rows.asks.push(
        aRow(ask, `${id}a${at}`, { minute: id, position: at, kind: one, text: say('ask') }),
      );
    });
    if (typed.amendments.length > 0)
      rows.motions.push(aRow(motion, `${id}m`, { minute: id, text: say('motion') }));
    typed.amendments.forEach((state, at) => {
      const after = say('amendment');
      rows.amendments.push(
        aRow(amendment, `${id}n${at}`, { motion: `${id}m`, position: at, after, state }),
      );
    });
    if (typed.interest !== null)
      rows.declarations.push(
        aRow(declaration, `${id}d`, {
          minute: id,
          kind: typed.interest,
          nature: say('nature'),
          dispensation: say('dispensation'),
        }),
      );
  });
  return { council, secret, open: words.open, closed: words.closed };
}

it('V55: every word typed into a public minute is printed once, and none of a private one but to the entitled', () => {
  fc.assert(
    fc.property(
      fc.array(aMinute, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...shippedStyles),
      (all, style) => {
        const { council, secret, open, closed } = type(all);
        const source = aMinutesSource({ rows: council.rows, prose: council.prose });
        const times = (tree: object, word: string) => JSON.stringify(tree).split(word).length - 1;
        const publicTree = buildMinutes(source, style);
        expect(open.filter((word) => times(publicTree, word) !== 1)).toEqual([]);
        expect(JSON.stringify(publicTree)).not.toMatch(/-closed|-removed/);
        const whole = buildPrivateMinutes(
          source,
          { ...secret, corrections: [], asks: new Map() },
          style,
        );
        expect([...open, ...closed].filter((word) => times(whole, word) !== 1)).toEqual([]);
      },
    ),
    { numRuns: process.env['MOOTHALL_LONG'] === undefined ? 100 : 5_000 },
  );
});
