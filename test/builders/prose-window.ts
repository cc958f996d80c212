import { v7 } from 'uuid';
import { applyUpdate } from 'yjs';
import type { HandlersOf } from '../../shared/contract/contract.ts';
import type { proseCalls } from '../../shared/contract/prose.ts';
import { flatProse } from '../../shared/prose/flat-prose.ts';
import { editProse, newProse, readProse, textOf } from '../../shared/prose/prose-document.ts';

type Calls = HandlersOf<typeof proseCalls>;

/** One window on the prose of a minute, by the service's own calls: types, sends, and takes in what others sent. */
export async function aProseWindow(calls: Calls, minute: string, editor: string) {
  const prose = newProse();
  let seen = 0;
  let unsent: { id: string; update: string }[] = [];
  const window = {
    /** What it shows. */
    text: () => flatProse(readProse(prose)),
    length: () => textOf(prose).length,
    /** Types at a place, over so many letters; kept with `send`. */
    type(at: number, words: string, over = 0) {
      editProse(prose, { at, remove: over, insert: words }, 'typed');
    },
    unsent: () => unsent,
    /** Has everything kept that was typed since. */
    async send(words: string | null = null): Promise<void> {
      for (const { id, update } of [...unsent]) {
        const kept = await calls['prose.append']({ minute, id, update, editor, seen, words });
        unsent = unsent.filter((one) => one.id !== id);
        // one's own, if nobody else's came between
        if (kept.seen === seen + 1) seen = kept.seen;
      }
    },
    /** Takes in all there is. */
    async refresh(): Promise<void> {
      const all = await calls['prose.get']({ minute });
      applyUpdate(prose, Buffer.from(all.update, 'base64'), 'fetched');
      seen = all.seen;
    },
  };
  prose.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'typed')
      unsent.push({ id: v7(), update: Buffer.from(update).toString('base64') });
  });
  await window.refresh();
  return window;
}
