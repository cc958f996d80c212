import { v7 } from 'uuid';
import * as Y from 'yjs';
import type { Client } from '../../../renderer/client/client.ts';
import { newProse, textOf } from '../../../shared/prose/prose-document.ts';
import type { Seeded } from '../../simulator/seeded.ts';

/** What a person works on. */
export interface Desk {
  meeting: string;
  /** An item of the agenda that everybody may read, and one that only those entitled may. */
  item: string;
  privateItem: string;
  publicMinute: string;
  /** Null for whoever writes no private minutes. */
  privateMinute: string | null;
}

/** What the backend answered for, and so may never be lost again. */
export interface Answered {
  /** Words of clauses by their ids. */
  clauses: Map<string, string>;
  privateClauses: Map<string, string>;
  /** Words of the prose of the public minute. */
  prose: Set<string>;
  /** Words of questions that were shared. */
  shared: Set<string>;
}

/** One clause that everybody rewords. */
export const contested = 'c0de5000-0000-4000-8000-000000000001';

/** Does what somebody of that role does, one act after the other, and remembers what was answered for. */
export class BusyPerson {
  readonly answered: Answered = {
    clauses: new Map(),
    privateClauses: new Map(),
    prose: new Set(),
    shared: new Set(),
  };
  /** All words that this person ever gave the contested clause, answered for or not. */
  readonly proposed = new Set<string>();
  readonly #name: string;
  readonly #desk: Desk;
  readonly #random: Seeded;
  #acts = 0;

  constructor(name: string, desk: Desk, random: Seeded) {
    this.#name = name;
    this.#desk = desk;
    this.#random = random;
  }

  /** One act. Resolves when it is answered for: never, where the backend is killed before. */
  async act(client: Client): Promise<void> {
    this.#acts += 1;
    const words = `${this.#name} ${this.#acts}.`;
    const { privateMinute, publicMinute } = this.#desk;
    if (privateMinute === null) return this.#share(client, words);
    const kinds = ['clause', 'prose', 'contested', 'private'] as const;
    switch (this.#random.pick(kinds)) {
      case 'clause':
        this.answered.clauses.set(await this.#clause(client, publicMinute, words), words);
        return;
      case 'private':
        this.answered.privateClauses.set(await this.#clause(client, privateMinute, words), words);
        return;
      case 'contested':
        this.proposed.add(words);
        await this.#clause(client, publicMinute, words, contested);
        return;
      case 'prose':
        await typeProse(client, publicMinute, words);
        this.answered.prose.add(words);
    }
  }

  async #clause(client: Client, minute: string, text: string, id: string = v7()): Promise<string> {
    await client.call('record.write', {
      meeting: this.#desk.meeting,
      label: 'Clause typed',
      set: [{ noun: 'clause', id, fields: { minute, text } }],
      remove: [],
      typing: null,
    });
    return id;
  }

  async #share(client: Client, words: string): Promise<void> {
    await shareQuestion(client, { meeting: this.#desk.meeting, item: this.#desk.item, words });
    this.answered.shared.add(words);
  }
}

/** Puts words at the end of a minute, as a window does that has just been opened. */
export async function typeProse(client: Client, minute: string, words: string): Promise<void> {
  const { update, seen } = await client.call('prose.get', { minute });
  const prose = newProse();
  Y.applyUpdate(prose, Buffer.from(update, 'base64'));
  const before = Y.encodeStateVector(prose);
  const text = textOf(prose);
  text.insert(text.length, words);
  await client.call('prose.append', {
    ...{ minute, id: v7(), editor: 'window', seen, words: text.toJSON() },
    update: Buffer.from(Y.encodeStateAsUpdate(prose, before)).toString('base64'),
  });
}

interface Wording {
  meeting: string;
  item: string;
  words: string;
}

/** Keeps a question that nobody else reads; answers its id. */
export async function draftQuestion(
  client: Client,
  { meeting, item, words }: Wording,
): Promise<string> {
  const id = v7();
  await client.call('questions.add', {
    ...{ id, meeting, item, text: words, lineOfEnquiry: '', toWhomKind: 'officer', toWhom: '' },
    ...{ annotation: null, hash: null, passage: null },
  });
  return id;
}

export async function shareQuestion(client: Client, wording: Wording): Promise<void> {
  const ids = [await draftQuestion(client, wording)];
  const { fingerprint } = await client.call('questions.preview', { ids });
  const { shared } = await client.call('questions.share', { ids, fingerprint });
  if (!shared) throw new Error('the words changed while they were shared');
}
