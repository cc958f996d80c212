import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import * as Y from 'yjs';
import type { Minuting } from '../../renderer/app/record.ts';
import { createMinuting } from '../../renderer/app/record-store.ts';
import type { Client } from '../../renderer/client/client.ts';
import { ProseKeeper } from '../../renderer/prose/prose-keeper.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { DeskRecord, RecordRows } from '../../shared/contract/record.ts';
import { flatProse } from '../../shared/prose/flat-prose.ts';
import { newProse, readProse, textOf } from '../../shared/prose/prose-document.ts';

interface Key {
  /** Clock of performance.now() when it was pressed. */
  at: number;
  /** Length of the text with it. */
  length: number;
}

/** What one text has gone through: the prose of a minute, or the words of a clause. */
interface TextFate {
  keys: Key[];
  text: string;
  /** Length that the backend answered for. */
  saved: number;
}

interface Vote {
  id: string;
  entries: string[];
  isSaved: boolean;
  removal: 'no' | 'asked' | 'saved';
}

/** What was lost of one window when its backend was killed. */
export interface MinutesLoss {
  /** What had been answered for and is not there, and what is there in part: must be none. */
  wrong: string[];
  /** Age of the oldest lost key at the kill, in ms; 0 where nothing was lost. */
  typedMs: number;
  typedCharacters: number;
}

const words = 'Members asked how the depot is paid for, and by when. ';

/** What a window works with: the record and the prose of its minutes, read from the backend. */
export interface MinutesThere {
  desk: DeskRecord;
  /** By minute. */
  prose: ReadonlyMap<string, Y.Doc>;
}

/** Reads the whole record, prose included. */
export async function minutesThere(client: Client, meeting: string): Promise<MinutesThere> {
  const desk = await client.call('record.get', { meeting });
  if (desk === null) throw new Error('no record');
  const prose = new Map<string, Y.Doc>();
  for (const { id } of desk.public.minutes) {
    const document = newProse();
    const { update } = await client.call('prose.get', { minute: id });
    Y.applyUpdate(document, Buffer.from(update, 'base64'));
    prose.set(id, document);
  }
  return { desk, prose };
}

/**
 * Minutes a meeting like a clerk in a hurry, public business and private in turn, through the page's own stores: the
 * record's, and the keeper of prose. Remembers what it did.
 */
export class MinutingRobot {
  readonly #client: Client;
  readonly #record: Minuting;
  readonly #minutes: string[];
  readonly #privateMinutes: string[];
  readonly #people: string[];
  readonly #random: () => number;
  readonly #prose = new Map<
    string,
    TextFate & { keeper: ProseKeeper; type: (key: string) => void }
  >();
  readonly #clauses = new Map<string, TextFate>();
  readonly #votes: Vote[] = [];
  #stopped = false;

  constructor(client: Client, meeting: string, there: MinutesThere, random: () => number) {
    this.#random = random;
    const call: Client['call'] = async (name, input) => {
      const { minute } = input as InputOf<'prose.append'>;
      const sent = name === 'prose.append' ? this.#prose.get(minute)?.text.length : undefined;
      const answer = await client.call(name, input);
      if (sent !== undefined) this.#proseSaved(minute, sent);
      if (name === 'record.write') this.#rowsSaved(input as InputOf<'record.write'>);
      return answer;
    };
    this.#client = { ...client, call };
    this.#record = createMinuting(this.#client, meeting);
    this.#minutes = there.desk.public.minutes.map(({ id }) => id);
    this.#privateMinutes = there.desk.private.minutes.map(({ id }) => id);
    this.#people = there.desk.attendances.map(({ id }) => id);
    for (const minute of this.#minutes)
      this.#openProse(minute, there.prose.get(minute) ?? newProse());
  }

  /** Works until it is stopped. */
  async work(): Promise<void> {
    while (!this.#stopped) {
      // as often in private business, which is one minute of many
      const from = this.#random() < 0.4 ? this.#privateMinutes : this.#minutes;
      const minute = from[Math.floor(this.#random() * from.length)] ?? '';
      await this.#typeProse(minute);
      if (this.#stopped) return;
      if (this.#random() < 0.6) this.#takeVote(minute);
      await this.#typeClause(minute);
      if (this.#random() < 0.3) this.#record.flush();
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const { keeper } of this.#prose.values()) keeper.close();
  }

  /** Compares what this window did with what is there after the kill. */
  lossAfter(killedAt: number, { desk, prose }: MinutesThere): MinutesLoss {
    const loss: MinutesLoss = { wrong: [], typedMs: 0, typedCharacters: 0 };
    for (const [minute, fate] of this.#prose)
      compare(loss, killedAt, `prose of ${minute}`, fate, wordsOf(prose.get(minute)));
    const both = (list: (rows: RecordRows) => { id: string }[]) => [
      ...list(desk.public),
      ...list(desk.private),
    ];
    const clauses = new Map(
      [...desk.public.clauses, ...desk.private.clauses].map(({ id, text }) => [id, text]),
    );
    for (const [id, fate] of this.#clauses)
      compare(loss, killedAt, `clause ${id}`, fate, clauses.get(id) ?? '');
    const votes = new Set(both((rows) => rows.votes).map(({ id }) => id));
    const entries = new Set(both((rows) => rows.voteEntries).map(({ id }) => id));
    for (const vote of this.#votes) {
      const isThere = votes.has(vote.id);
      const here = vote.entries.filter((id) => entries.has(id)).length;
      if (here !== (isThere ? vote.entries.length : 0)) loss.wrong.push(`a part of ${vote.id}`);
      if (vote.isSaved && vote.removal === 'no' && !isThere) loss.wrong.push(`vote ${vote.id}`);
      if (vote.removal === 'saved' && isThere) loss.wrong.push(`removal of ${vote.id}`);
    }
    return loss;
  }

  #openProse(minute: string, document: Y.Doc): void {
    const text = wordsOf(document);
    const fate: TextFate = { keys: [], text, saved: text.length };
    const keeper = new ProseKeeper(this.#client, {
      minute,
      editor: 'robot',
      seen: () => 0,
      words: () => fate.text,
      stands: () => {},
    });
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'typed') keeper.put(update);
    });
    const type = (key: string): void => {
      fate.text += key;
      fate.keys.push({ at: performance.now(), length: fate.text.length });
      document.transact(() => textOf(document).insert(textOf(document).length, key), 'typed');
    };
    this.#prose.set(minute, Object.assign(fate, { keeper, type }));
  }

  async #typeProse(minute: string): Promise<void> {
    const keys = 5 + Math.floor(this.#random() * 40);
    for (let key = 0; key < keys && !this.#stopped; key += 1) {
      await this.#pause();
      if (this.#stopped) return;
      this.#prose.get(minute)?.type(words[key % words.length] ?? ' ');
    }
    if (this.#random() < 0.5) this.#prose.get(minute)?.keeper.rest();
  }

  async #typeClause(minute: string): Promise<void> {
    const id = v7();
    const fate: TextFate = { keys: [], text: '', saved: 0 };
    this.#clauses.set(id, fate);
    const keys = 3 + Math.floor(this.#random() * 20);
    for (let key = 0; key < keys; key += 1) {
      await this.#pause();
      if (this.#stopped) return;
      fate.text += words[key % words.length];
      fate.keys.push({ at: performance.now(), length: fate.text.length });
      this.#record.type('Clause typed', 'clause', id, { minute, text: fate.text });
    }
  }

  /** A named vote: it is there with every name or not at all. */
  #takeVote(minute: string): void {
    const vote: Vote = { id: v7(), entries: [], isSaved: false, removal: 'no' };
    const entries = this.#people.slice(0, 4).map((attendance) => ({
      noun: 'voteEntry' as const,
      id: v7(),
      fields: { vote: vote.id, attendance, option: 'for' },
    }));
    vote.entries = entries.map(({ id }) => id);
    this.#votes.push(vote);
    const fields = { minute, method: 'named' };
    this.#record.write('Vote taken', [{ noun: 'vote', id: vote.id, fields }, ...entries]);
    const [first] = this.#votes;
    if (this.#random() < 0.3 && first?.isSaved && first.removal === 'no') {
      first.removal = 'asked';
      this.#record.write('Vote removed', [], [{ noun: 'vote', id: first.id }]);
    }
  }

  #pause = () => wait(20 + this.#random() * 100);

  #proseSaved(minute: string, length: number): void {
    const fate = this.#prose.get(minute);
    if (fate) fate.saved = Math.max(fate.saved, length);
  }

  #rowsSaved({ set, remove }: InputOf<'record.write'>): void {
    for (const { noun, id, fields } of set) {
      const clause = this.#clauses.get(id);
      if (clause && typeof fields['text'] === 'string') clause.saved = fields['text'].length;
      const vote = this.#votes.find((one) => noun === 'vote' && one.id === id);
      if (vote) vote.isSaved = true;
    }
    for (const { id } of remove) {
      const vote = this.#votes.find((one) => one.id === id);
      if (vote) vote.removal = 'saved';
    }
  }
}

const wordsOf = (document: Y.Doc | undefined): string =>
  document === undefined ? '' : flatProse(readProse(document));

function compare(
  loss: MinutesLoss,
  killedAt: number,
  name: string,
  fate: TextFate,
  there: string,
): void {
  if (there.length < fate.saved || !fate.text.startsWith(there)) loss.wrong.push(name);
  const lost = fate.keys.filter(({ length }) => length > there.length);
  const [first] = lost;
  if (first === undefined) return;
  loss.typedMs = Math.max(loss.typedMs, killedAt - first.at);
  loss.typedCharacters = Math.max(loss.typedCharacters, lost.length);
}
