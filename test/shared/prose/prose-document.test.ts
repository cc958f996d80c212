import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Block, blockKinds, cleanText, isBlank } from '../../../shared/prose/prose-blocks.ts';
import {
  newProse,
  proseFrom,
  readProse,
  textOf,
  writeProse,
} from '../../../shared/prose/prose-document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const someBlocks = fc.array(
  fc.record({
    kind: fc.constantFrom(...blockKinds),
    text: fc
      .string({
        unit: fc.constantFrom('a', 'b', ' ', '\u{1F5F3}', '\u{1F3DB}', 'é'),
        maxLength: 6,
      })
      .map(cleanText),
  }),
  { maxLength: 5 },
);

/** A window with a text, and another that has seen all of it. */
function twoWindows(blocks: Block[]): { here: Y.Doc; there: Y.Doc; exchange: () => void } {
  const here = newProse();
  writeProse(here, blocks);
  const there = proseFrom([Y.encodeStateAsUpdate(here)]);
  const exchange = () => {
    const ofHere = Y.encodeStateAsUpdate(here);
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    Y.applyUpdate(there, ofHere);
  };
  return { here, there, exchange };
}

describe('the prose of a minute', () => {
  it('nothing written is no block at all', () => {
    expect(readProse(newProse())).toEqual([]);
  });

  it('says what was written over whatever stood there', () => {
    fc.assert(
      fc.property(fc.array(someBlocks, { minLength: 1, maxLength: 4 }), (texts) => {
        const prose = newProse();
        for (const blocks of texts) {
          writeProse(prose, blocks);
          expect(readProse(prose)).toEqual(blocks.filter((block) => !isBlank(block)));
        }
      }),
    );
  });

  it('a letter of two units is never cut: its halves would be lost', () => {
    const prose = newProse();
    writeProse(prose, [paragraph('Vote \u{1F5F3} taken')]);
    writeProse(prose, [paragraph('Vote \u{1F3DB} taken')]);
    expect(readProse(prose)).toEqual([paragraph('Vote \u{1F3DB} taken')]);
  });

  it('a long text goes in updates that each fit into one call', () => {
    const prose = newProse();
    const updates: Uint8Array[] = [];
    prose.on('update', (update: Uint8Array) => updates.push(update));
    const long = 'ẞ'.repeat(200_000);
    writeProse(prose, [paragraph(long)]);
    expect(Math.max(...updates.map(({ length }) => length))).toBeLessThan(300_000);
    expect(readProse(proseFrom(updates))).toEqual([paragraph(long)]);
  });
});

describe('R11: two windows in one minute', () => {
  it('is the same in whatever order its updates come', () => {
    const base = newProse();
    writeProse(base, [paragraph('The Board noted the report.')]);
    const updates = [Y.encodeStateAsUpdate(base)];
    for (const key of ['a', 'b', 'c']) {
      const window = proseFrom(updates.slice(0, 1));
      window.on('update', (update: Uint8Array) => updates.push(update));
      for (let at = 0; at < 50; at += 1) textOf(window).insert(4 + at, key);
    }
    const text = textOf(proseFrom(updates)).toJSON();
    const others = [updates.toReversed(), updates.toSorted((a, b) => a.length - b.length)];
    others.push([...updates.slice(90), ...updates.slice(0, 90), ...updates]);
    for (const order of others) expect(textOf(proseFrom(order)).toJSON()).toBe(text);
  });

  it('bytes that are no update keep no other words from being read, in whatever order they come', () => {
    const prose = newProse();
    const updates: Uint8Array[] = [];
    prose.on('update', (update: Uint8Array) => updates.push(update));
    for (const key of ['a', 'b', 'c']) textOf(prose).insert(0, key);
    const last = updates.at(-1) ?? new Uint8Array();
    for (const broken of [new Uint8Array(), last.slice(0, -2), Uint8Array.of(255, 255, 255)]) {
      const [first = last, ...rest] = updates;
      for (const order of [
        [broken, first, ...rest],
        [...rest.toReversed(), broken, first],
      ])
        expect(textOf(proseFrom(order)).toJSON()).toBe('cba');
    }
  });

  it('a paragraph joined to the one before keeps what another window types into it meanwhile', () => {
    const { here, there, exchange } = twoWindows([paragraph('One.'), paragraph('Two.')]);
    writeProse(here, [paragraph('One.Two.')]);
    writeProse(there, [paragraph('One.'), paragraph('Two and a half.')]);
    exchange();
    expect(readProse(here)).toEqual([paragraph('One.Two and a half.')]);
    expect(readProse(there)).toEqual(readProse(here));
  });

  it('a paragraph that becomes a bullet, or is cut in two, keeps it too', () => {
    const { here, there, exchange } = twoWindows([paragraph('Pool and library.')]);
    writeProse(here, [
      { kind: 'bullet', text: 'Pool' },
      { kind: 'bullet', text: ' and library.' },
    ]);
    writeProse(there, [paragraph('Pool and big library.')]);
    exchange();
    expect(readProse(here)).toEqual([
      { kind: 'bullet', text: 'Pool' },
      { kind: 'bullet', text: ' and big library.' },
    ]);
  });

  it('both take a kind for one line: it has one, and no odd sign is read', () => {
    const { here, there, exchange } = twoWindows([paragraph('Mondays')]);
    writeProse(here, [{ kind: 'bullet', text: 'Mondays' }]);
    writeProse(there, [{ kind: 'number', text: 'Mondays' }]);
    exchange();
    expect(readProse(here)).toEqual([
      { kind: expect.stringMatching(/bullet|number/), text: 'Mondays' },
    ]);
    writeProse(here, [paragraph('Mondays and Fridays')]);
    expect(readProse(here)).toEqual([paragraph('Mondays and Fridays')]);
  });

  it('whatever two windows do at once, they come to the same and nothing typed by either is gone', () => {
    const typed = fc.array(
      fc.tuple(fc.nat(60), fc.nat(4), fc.boolean()).map(([at, remove, split]) => ({
        at,
        remove,
        split,
      })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(someBlocks, typed, typed, (blocks, first, second) => {
        const { here, there, exchange } = twoWindows(blocks);
        const edit = (prose: Y.Doc, edits: typeof first, letter: string) => {
          for (const { at, remove, split } of edits) {
            const flat = textOf(prose).toJSON();
            const from = wholeLetter(flat, Math.min(at, flat.length));
            // only old letters are taken away: what is typed here must be found again
            const old = /^[ab\n ]*/.exec(flat.slice(from, from + remove))?.[0].length ?? 0;
            const next = `${flat.slice(0, from)}${split ? '\n' : ''}${letter}${flat.slice(from + old)}`;
            writeProse(prose, blocksIn(next));
          }
        };
        edit(here, first, 'X');
        edit(there, second, 'Y');
        exchange();
        expect(readProse(there)).toEqual(readProse(here));
        const said = readProse(here)
          .map(({ text }) => text)
          .join('');
        expect(said.replace(/[^X]/g, '')).toHaveLength(first.length);
        expect(said.replace(/[^Y]/g, '')).toHaveLength(second.length);
      }),
    );
  });
});

const wholeLetter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
const blocksIn = (flat: string): Block[] => flat.split('\n').map(paragraph);
