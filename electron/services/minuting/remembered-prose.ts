import * as Y from 'yjs';
import type { Block } from '../../../shared/prose/prose-blocks.ts';
import { newProse, readProse } from '../../../shared/prose/prose-document.ts';
import {
  applyTouching,
  type Paragraph,
  paragraphsTouched,
} from '../../../shared/prose/prose-paragraphs.ts';

/** One update that is kept. */
export interface KeptUpdate {
  id: string;
  editor: string;
  update: Uint8Array;
}

/** A paragraph that windows changed which had not seen each other's words. */
export interface BothChanged {
  paragraph: Paragraph;
  editors: string[];
}

interface Known extends KeptUpdate {
  /** Paragraphs that it changed when it came; null where it was here before this start. */
  touched: readonly string[] | null;
}

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

  #load(update: KeptUpdate): void {
    try {
      Y.applyUpdate(this.#prose, update.update);
    } catch {
      // Kept updates were added to a prose before they were kept. One that another app's version wrote and this
      // one cannot read stays on the disk for an app that can.
    }
    this.#known.push({ ...update, touched: null });
  }

  /** Worked out beside all others where nobody watched when it came. */
  #touched(one: Known): readonly string[] {
    if (one.touched === null) {
      const others = this.#known.filter((other) => other !== one).map(({ update }) => update);
      one.touched = paragraphsTouched(others, [one.update]).map(({ id }) => id);
    }
    return one.touched;
  }
}
