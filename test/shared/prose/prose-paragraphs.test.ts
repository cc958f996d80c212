import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newProse, proseFrom, writeProse } from '../../../shared/prose/prose-document.ts';
import { paragraphsOf, paragraphsTouched } from '../../../shared/prose/prose-paragraphs.ts';

const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({ kind: 'paragraph' as const, text }));

/** What changed when the prose was made to say this, as one update. */
function changed(base: Uint8Array, ...texts: string[]): Uint8Array {
  const prose = proseFrom([base]);
  const before = Y.encodeStateVector(prose);
  writeProse(prose, paragraphs(...texts));
  return Y.encodeStateAsUpdate(prose, before);
}

const first = newProse();
writeProse(first, paragraphs('One.', 'Two.', 'Three.'));
const base = Y.encodeStateAsUpdate(first);

describe('R11: which paragraphs two windows both changed', () => {
  it('those that come when each is asked beside all the others', () => {
    const mine = changed(base, 'One.', 'Two, corrected.', 'Three.', 'Four.');
    const theirs = changed(base, 'Number one.', 'Twofold.', 'Three.');
    const byMe = paragraphsTouched([base, theirs], [mine]);
    const byThem = paragraphsTouched([base, mine], [theirs]);
    const both = byMe.filter(({ id }) => byThem.some((other) => other.id === id));
    expect(both.map(({ words }) => words)).toEqual([expect.stringContaining('corrected')]);
    expect(byThem.map(({ words }) => words)).toEqual(['Number one.', both[0]?.words]);
  });

  it('a paragraph keeps its name while lines come and go above it', () => {
    const named = paragraphsOf(proseFrom([base]));
    const later = paragraphsOf(proseFrom([base, changed(base, 'One.', 'New.', 'Two.', 'Three.')]));
    expect(named.map(({ id }) => id)).toEqual(['first', expect.any(String), expect.any(String)]);
    expect(later.find(({ words }) => words === 'Three.')).toEqual(named[2]);
  });

  it('an update that only takes words away has touched the paragraph too', () => {
    const mine = changed(base, 'One.', '', 'Three.');
    expect(paragraphsTouched([base], [mine])).toEqual([
      { id: paragraphsOf(first)[1]?.id, words: '' },
    ]);
  });
});
