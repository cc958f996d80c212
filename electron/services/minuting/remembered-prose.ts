import * as Y from 'yjs';
import type { Block } from '../../../shared/prose/prose-blocks.ts';
import { newProse, readProse } from '../../../shared/prose/prose-document.ts';
import { applyTouching, type Paragraph } from '../../../shared/prose/prose-paragraphs.ts';
import { headsOf, reachedFrom } from './update-order.ts';

/** One update that is kept. */
export interface KeptUpdate {
  id: string;
  editor: string;
  update: Uint8Array;
  /** See the noun proseUpdate. */
  follows: readonly string[] | null;
}

/** A paragraph that windows, of this laptop or of two, changed which had not seen each other's words. */
export interface BothChanged {
  paragraph: Paragraph;
  editors: string[];
}

function touching(prose: Y.Doc, update: Uint8Array): string[] {
  try {
    return applyTouching(prose, [update]).map(({ id }) => id);
  } catch {
    return [];
  }
}

interface Known extends KeptUpdate {
  /** Paragraphs that it changed when it came; null where it was here before this start. */
  touched: readonly string[] | null;
}

/** More than a noun holds; so many came apart at once never. */
const mostFollowed = 200;

/**
 * The prose of one minute put together, so that opening it again does not add thousands of updates up. What is on
 * the disk stays single updates.
 */
export class RememberedProse {
  readonly #prose: Y.Doc;
  readonly #known: Known[] = [];

  /** @param kept in the order in which they came */
  constructor(kept: readonly KeptUpdate[]) {
    this.#prose = newProse();
    this.#prose.transact(() => {
      for (const update of kept) this.#load(update);
    });
  }

  knows(id: string): boolean {
    return this.#known.some((one) => one.id === id);
  }

  get seen(): number {
    return this.#known.length;
  }

  /** What it says. */
  blocks(): Block[] {
    return readProse(this.#prose);
  }

  /** All of it as one update. */
  whole(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#prose);
  }

  /**
   * Adds an update; answers the paragraphs that it and another window changed, each of which had not seen the
   * other's. `seen` counts the updates its window had.
   * @throws Error where it is none; this is of no use then
   */
  add(update: KeptUpdate, seen: number): BothChanged[] {
    const unseen = this.#known.slice(seen).filter(({ editor }) => editor !== update.editor);
    const paragraphs = applyTouching(this.#prose, [update.update]);
    this.#known.push({ ...update, touched: paragraphs.map(({ id }) => id) });
    if (unseen.length === 0) return [];
    return paragraphs.flatMap((paragraph) => {
      const others = unseen.filter((one) => this.#touched(one).includes(paragraph.id));
      if (others.length === 0) return [];
      return [
        { paragraph, editors: [...new Set([...others, update].map(({ editor }) => editor))] },
      ];
    });
  }

  /** What an update is typed on top of whose window had the first `seen` of these, and its own. */
  follows(editor: string, seen: number): string[] {
    const had = this.#known.filter((one, index) => index < seen || one.editor === editor);
    return headsOf(had).slice(-mostFollowed);
  }

  /**
   * Adds an update that another laptop typed; answers the paragraphs that it and a window of this laptop changed,
   * neither of which had seen the other's.
   * @param isFromHere whether an update was typed on this laptop: each laptop looks after its own words
   */
  takeIn(update: KeptUpdate, isFromHere: (id: string) => boolean): BothChanged[] {
    const touched = this.#touchedBy(update);
    const before = [...this.#known];
    this.#known.push({ ...update, touched: touched.map(({ id }) => id) });
    if (touched.length === 0) return [];
    const reached = reachedFrom(update, before);
    const others = before.filter(
      ({ id, editor }) => editor !== update.editor && !reached.has(id) && isFromHere(id),
    );
    return touched.flatMap((paragraph) => {
      const rivals = others.filter((one) => this.#touched(one).includes(paragraph.id));
      const unaware = rivals.filter((one) => !reachedFrom(one, this.#known).has(update.id));
      if (unaware.length === 0) return [];
      const editors = [...unaware, update].map(({ editor }) => editor);
      return [{ paragraph, editors: [...new Set(editors)].toSorted() }];
    });
  }

  #touchedBy({ update }: KeptUpdate): Paragraph[] {
    try {
      return applyTouching(this.#prose, [update]);
    } catch {
      return []; // as below: it stays on the disk for an app that can read it
    }
  }

  #load(update: KeptUpdate): void {
    try {
      Y.applyUpdate(this.#prose, update.update);
    } catch {
      // Kept updates were added to a prose before they were kept. One that another app's version wrote and this
      // one cannot read stays on the disk for an app that can.
    }
    this.#known.push({ ...update, touched: null });
  }

  /** Where nobody watched when they came they are all put together once more. */
  #touched(one: Known): readonly string[] {
    if (one.touched === null) {
      const prose = newProse();
      for (const known of this.#known) {
        const touched = touching(prose, known.update);
        known.touched ??= touched;
      }
    }
    return one.touched ?? [];
  }
}
