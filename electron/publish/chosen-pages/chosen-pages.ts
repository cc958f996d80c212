export interface ChosenPagesHooks {
  /** Pages done, of all. */
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/**
 * A PDF of these pages alone (counted from 1), in the order given. Nothing of the other pages is left in it.
 * For pages with marks hand it the bytes of an annotated copy. Rejects with PublishRefusal.
 */
export async function chosenPages(
  _bytes: Uint8Array,
  _pages: readonly number[],
  _hooks: ChosenPagesHooks,
): Promise<Uint8Array> {
  throw new Error('not made yet');
}
