import { next as automerge } from '@automerge/automerge';
import * as Y from 'yjs';
import { newProse, proseFrom, textOf } from '../../../shared/prose/prose-document.ts';
import { cpuMs } from './cpu.ts';

export interface Merged {
  /** CPU ms. */
  ours: number;
  peer: number;
}

const from = 'The Board considered the report of the Director of Communities and Environment.';
/** Keys that travel together. */
const keysInUpdate = 10;

/**
 * What devices typed into one text without knowing of each other, merged by a newcomer: ours is the app's own reading
 * of kept updates, Automerge's the changes handed over in one call, each in the order of its devices and shuffled.
 */
export async function merging(
  devices: number,
  keys: number,
): Promise<{ inOrder: Merged; shuffled: Merged; isSame: boolean }> {
  const ours = typedInProse(devices, keys);
  const theirs = typedInAutomerge(devices, keys);
  const [shuffledOurs, shuffledTheirs] = [shuffled(ours.updates), shuffled(theirs.changes)];
  const texts: string[] = [];
  const measure = async (updates: Uint8Array[], changes: Uint8Array[]): Promise<Merged> => ({
    ours: await cpuMs(() => texts.push(`${textOf(proseFrom([ours.base, ...updates])).toJSON()}`)),
    peer: await cpuMs(() => {
      const [merged] = automerge.applyChanges(automerge.init<Words>(), [theirs.base, ...changes]);
      if (merged.words.length !== from.length + devices * keys)
        throw new Error('the peer lost keys');
    }),
  });
  const inOrder = await measure(ours.updates, theirs.changes);
  const outOfOrder = await measure(shuffledOurs, shuffledTheirs);
  const length = from.length + devices * keys;
  const isSame = texts.every((text) => text === texts[0] && text.length === length);
  return { inOrder, shuffled: outOfOrder, isSame };
}

/** Each device types at a place of its own. */
const placeOf = (device: number): number => (device * 37) % from.length;
const keyOf = (device: number, key: number): string =>
  key % 6 === 5 ? ' ' : String.fromCharCode(97 + ((device + key) % 26));

function typedInProse(devices: number, keys: number) {
  const first = newProse();
  textOf(first).insert(0, from);
  const base = Y.encodeStateAsUpdate(first);
  const updates: Uint8Array[] = [];
  for (let device = 0; device < devices; device += 1) {
    const prose = proseFrom([base]);
    let typed: Uint8Array[] = [];
    prose.on('update', (update: Uint8Array) => typed.push(update));
    for (let key = 0; key < keys; key += 1) {
      textOf(prose).insert(placeOf(device) + key, keyOf(device, key));
      if (typed.length < keysInUpdate && key < keys - 1) continue;
      updates.push(Y.mergeUpdates(typed));
      typed = [];
    }
  }
  return { base, updates };
}

interface Words extends Record<string, unknown> {
  words: string;
}

function typedInAutomerge(devices: number, keys: number) {
  const first = automerge.from<Words>({ words: from });
  const base = automerge.getLastLocalChange(first);
  if (base === undefined) throw new Error('no first change');
  const changes: Uint8Array[] = [];
  for (let device = 0; device < devices; device += 1) {
    let [doc] = automerge.applyChanges(automerge.init<Words>(), [base]);
    for (let key = 0; key < keys; key += keysInUpdate) {
      doc = automerge.change(doc, (draft) => {
        for (let at = key; at < Math.min(keys, key + keysInUpdate); at += 1)
          automerge.splice(draft, ['words'], placeOf(device) + at, 0, keyOf(device, at));
      });
      const change = automerge.getLastLocalChange(doc);
      if (change !== undefined) changes.push(change);
    }
  }
  return { base, changes };
}

/** In an order that is the same at every run. */
function shuffled<T>(list: readonly T[]): T[] {
  let state = 3;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state;
  };
  return list
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
