import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { Marks } from '../../renderer/app/marks.ts';
import { createMarks } from '../../renderer/app/marks-store.ts';
import type { Client } from '../../renderer/client/client.ts';
import type { Mark } from '../../shared/contract/annotations.ts';
import { aPassage, aStroke } from './a-mark.ts';

interface Typed {
  /** Clock of performance.now() when the key was pressed. */
  at: number;
  text: string;
}

/** What one mark has gone through in this page. */
interface Fate {
  typed: Typed[];
  added: boolean;
  /** Last text that the backend answered for. */
  savedText: string;
  strokes: string[];
  /** Asked to go; whether the backend answered for it. */
  removal: 'no' | 'asked' | 'saved';
}

/** What was lost of one page when its backend was killed. */
export interface Loss {
  /** Changes that had been answered for and are not there: must be none. */
  acknowledged: string[];
  /** Age of the oldest lost key at the kill, in ms; 0 where nothing was lost. */
  typedMs: number;
  typedCharacters: number;
}

const words = 'Ask how the flood wall is paid for, and by when. ';

/** Marks and types like a person in a hurry, through the page's own store, and remembers what it did. */
export class MarkingRobot {
  readonly #marks: Marks;
  readonly #fates = new Map<string, Fate>();
  readonly #random: () => number;
  #stopped = false;

  constructor(client: Client, hash: string, random: () => number) {
    this.#random = random;
    const call: Client['call'] = async (name, input) => {
      const answer = await client.call(name, input);
      this.#saved(name, input);
      return answer;
    };
    this.#marks = createMarks({ ...client, call }, hash, () => new Date());
  }

  /** Works until it is stopped. */
  async work(): Promise<void> {
    while (!this.#stopped) {
      const id = this.#add();
      const keys = 3 + Math.floor(this.#random() * 60);
      for (let key = 1; key <= keys && !this.#stopped; key += 1) {
        await wait(20 + this.#random() * 100);
        if (this.#stopped) return;
        this.#type(id, words.repeat(3).slice(0, key));
        if (key % 17 === 0) this.#draw(id);
      }
      if (this.#random() < 0.2) this.#remove(id);
      if (this.#random() < 0.3) this.#marks.flush();
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Compares what this page did with what is there after the kill. */
  lossAfter(killedAt: number, there: readonly Mark[]): Loss {
    const loss: Loss = { acknowledged: [], typedMs: 0, typedCharacters: 0 };
    for (const [id, fate] of this.#fates) {
      const mark = there.find((one) => one.id === id);
      if (fate.removal === 'saved' && mark) loss.acknowledged.push(`removal of ${id}`);
      if (fate.removal !== 'no') continue;
      if (fate.added && !mark) loss.acknowledged.push(`mark ${id}`);
      const text = mark?.text ?? '';
      if (text.length < fate.savedText.length) loss.acknowledged.push(`words of ${id}`);
      for (const stroke of fate.strokes)
        if (!mark?.strokes.some((one) => one.id === stroke))
          loss.acknowledged.push(`stroke of ${id}`);
      const lost = fate.typed.filter((typed) => typed.text.length > text.length);
      const first = lost[0];
      if (first === undefined) continue;
      loss.typedMs = Math.max(loss.typedMs, killedAt - first.at);
      loss.typedCharacters = Math.max(loss.typedCharacters, lost.length);
    }
    return loss;
  }

  #fate(id: string): Fate {
    const fate = this.#fates.get(id);
    if (fate === undefined) throw new Error(`no mark ${id} was made`);
    return fate;
  }

  #add(): string {
    const strokes = [aStroke()];
    const rect: [number, number, number, number] = [100, 100, 200, 200];
    const drawn = this.#random() < 0.3;
    const id = v7();
    this.#fates.set(id, { typed: [], added: false, savedText: '', strokes: [], removal: 'no' });
    const passage = drawn
      ? aPassage({ exact: '', prefix: '', suffix: '', parts: [{ pdfPage: 2, rect }] })
      : aPassage();
    const mark = drawn ? { kind: 'pen' as const, strokes } : { kind: 'highlight' as const };
    this.#marks.add({ id, passage, ...mark });
    return id;
  }

  #type(id: string, text: string): void {
    this.#fate(id).typed.push({ at: performance.now(), text });
    this.#marks.reword(id, text);
  }

  #draw(id: string): void {
    const rect: [number, number, number, number] = [100, 100, 220, 220];
    this.#marks.addStroke({
      id,
      hash: this.#marks.hash,
      stroke: aStroke(),
      parts: [{ pdfPage: 2, rect }],
    });
  }

  #remove(id: string): void {
    this.#fate(id).removal = 'asked';
    this.#marks.remove([id]);
  }

  #saved(name: string, input: unknown): void {
    const sent = input as { id: string; ids: string[]; fields: { text?: string } } & {
      stroke: { id: string };
    };
    if (name === 'annotations.add') this.#fate(sent.id).added = true;
    if (name === 'annotations.change') this.#fate(sent.id).savedText = sent.fields.text ?? '';
    if (name === 'annotations.addStroke') this.#fate(sent.id).strokes.push(sent.stroke.id);
    if (name === 'annotations.remove') for (const id of sent.ids) this.#fate(id).removal = 'saved';
  }
}
