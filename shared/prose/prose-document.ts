import * as Y from 'yjs';
import { blocksOfFlat, flatProse, tidied, untidiedAt } from './flat-prose.ts';
import { type Block, isBlank } from './prose-blocks.ts';
import { lineEdits, type TextEdit } from './text-edit.ts';

/**
 * More than so many characters at once go in several updates, each small enough for one call (prose.append): a
 * character takes three bytes at most.
 */
const longestInsert = 60_000;

/** An empty prose. Nothing deleted is thrown away, so that late changes of another window still find their place. */
export function newProse(): Y.Doc {
  return new Y.Doc({ gc: false });
}

/**
 * The prose that updates in Yjs' format 1 make together, in whatever order they come. One that is none is passed over:
 * a broken laptop's must not keep the words of all others from being read.
 */
export function proseFrom(updates: readonly Uint8Array[]): Y.Doc {
  try {
    return sumOf(updates);
  } catch {
    // looked for only then: decoding all of them first took a third as long again
    return sumOf(updates.filter(isUpdate));
  }
}

/** @throws Error where one is no update */
function sumOf(updates: readonly Uint8Array[]): Y.Doc {
  const prose = newProse();
  prose.transact(() => {
    for (const [at, update] of updates.entries()) {
      Y.applyUpdate(prose, update);
      if (prose.store.pendingStructs === null || at + 1 === updates.length) continue;
      // not in the order of their writing: one that waits would be read again for each that comes
      Y.applyUpdate(prose, merged(updates.slice(at + 1)));
      return;
    }
  });
  return prose;
}

/** The decoder throws errors of many kinds on bytes that are no update. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Updates merged at once: Yjs sorts all of them for each piece that it takes. */
const mergedAtOnce = 64;

function merged(updates: readonly Uint8Array[]): Uint8Array {
  const some: Uint8Array[] = [];
  for (let at = 0; at < updates.length; at += mergedAtOnce)
    some.push(Y.mergeUpdates(updates.slice(at, at + mergedAtOnce)));
  return some.length > 1 ? merged(some) : (some[0] ?? new Uint8Array());
}

/** The one text of a prose: see flat-prose.ts for what stands in it. */
export const textOf = (prose: Y.Doc): Y.Text => prose.getText('prose');

/** The blocks of a prose that say something; none where nothing was written. */
export function readProse(prose: Y.Doc): Block[] {
  return blocksOfFlat(textOf(prose).toJSON()).filter((block) => !isBlank(block));
}

/** Makes a prose say these blocks by the least edits, so that what others type at the same time stays. */
export function writeProse(prose: Y.Doc, blocks: readonly Block[], origin: unknown = null): void {
  const before = tidied(textOf(prose).toJSON());
  for (const edit of lineEdits(before, flatProse(blocks))) editProse(prose, edit, origin);
}

/** Makes one edit whose places count in the tidied text. */
export function editProse(prose: Y.Doc, edit: TextEdit, origin: unknown = null): void {
  const text = textOf(prose);
  const flat = text.toJSON();
  const at = untidiedAt(flat, edit.at);
  const remove = untidiedAt(flat, edit.at + edit.remove) - at;
  const pieces = piecesOf(edit.insert);
  prose.transact(() => {
    if (remove > 0) text.delete(at, remove);
    const [first = ''] = pieces;
    if (first !== '') text.insert(at, first);
  }, origin);
  let place = at + (pieces[0]?.length ?? 0);
  for (const piece of pieces.slice(1)) {
    prose.transact(() => text.insert(place, piece), origin);
    place += piece.length;
  }
}

function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < words.length) {
    let to = from + longestInsert;
    if (/[\uD800-\uDBFF]/.test(words.charAt(to - 1))) to--;
    pieces.push(words.slice(from, to));
    from = to;
  }
  return pieces;
}
