import { v5 } from 'uuid';
import { encodeStateAsUpdate } from 'yjs';
import type { Database } from '../../electron/database/driver.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { Profile } from '../../electron/ledger/profile.ts';
import { createProse } from '../../electron/services/minuting/prose.ts';
import { createProseMemory } from '../../electron/services/minuting/prose-memory.ts';
import { createRecord } from '../../electron/services/minuting/record.ts';
import type { HandlersOf, InputOf } from '../../shared/contract/contract.ts';
import type { proseCalls } from '../../shared/contract/prose.ts';
import type { DeskRecord, recordCalls, WritableNoun } from '../../shared/contract/record.ts';
import { personalNouns, privateBusinessNouns, sharedNouns } from '../../shared/domain/nouns.ts';
import type { Block } from '../../shared/prose/prose-blocks.ts';
import { newProse, writeProse } from '../../shared/prose/prose-document.ts';
import { plainText } from '../../shared/prose/prose-plain-text.ts';
import { aClock, aDatabase, aRandom } from './a-ledger.ts';

type Write = InputOf<'record.write'>['set'][number]['fields'];

/** The stores that a record is made in: a whole `aCouncil()`, or what a test has of it. */
export type RecordStores = Pick<Profile, 'council' | 'privateBusiness' | 'personal'>;

/** The calls of the clerk's desk: a test's own, or those of the services over its stores. */
type DeskCalls = HandlersOf<typeof recordCalls & typeof proseCalls>;

/** Such stores in memory, quick to make, and their databases to look behind them. */
export interface ARecordRoom extends RecordStores {
  databases: Readonly<Record<keyof RecordStores, Database>>;
  clock: ReturnType<typeof aClock>;
}

export function aRecordRoom(clock = aClock()): ARecordRoom {
  const databases = {
    council: aDatabase('council.db'),
    privateBusiness: aDatabase('private-business.db'),
    personal: aDatabase('personal.db'),
  };
  const options = { clock: clock.read, random: aRandom() };
  const { council, privateBusiness, personal } = databases;
  return {
    databases,
    clock,
    council: openLedger({ ...options, database: council, nouns: sharedNouns }),
    privateBusiness: openLedger({
      ...options,
      database: privateBusiness,
      nouns: privateBusinessNouns,
    }),
    personal: openLedger({ ...options, database: personal, nouns: personalNouns }),
  };
}

/**
 * Makes the record of one meeting as the desk does, by the service's own calls:
 *
 *     const record = await aRecord(withAgenda(aRecordRoom())).start();
 *     await record.open();                                     // live, the chair presiding
 *     await record.take('Winter service', '10:05');            // minutes go by their titles
 *     await record.type('Winter service', 'The Board considered a report.');
 *     const motion = await record.add('motion', 'Winter service', { text: 'Grit more roads' });
 *     await record.set('motion', motion, { text: 'Grit all roads' });
 *     await record.exclude(['Sale of the ice house'], [3]);              // private from here on
 *     await record.close();                                    // a draft
 *     (await record.desk()).public.clauses …
 */
export function aRecord(
  stores: RecordStores,
  meeting = 'm',
  { closed = () => {}, calls: given }: { closed?: () => void; calls?: DeskCalls } = {},
) {
  const told: { minute: string; editor: string }[] = [];
  const parts = { ...stores, closed, proses: createProseMemory(stores) };
  const calls: DeskCalls = given ?? {
    ...createRecord(parts),
    ...createProse({ ...parts, tell: (change) => told.push(change) }),
  };
  let made = 0;
  /** An id that is the same each time the test runs. */
  const anId = (): string => {
    made += 1;
    return v5(`${meeting} ${made}`, '5e0c8d0a-0b8e-5c0e-9a53-6d2f1b7c4e22');
  };
  /** "10:05" on the day of the meeting. */
  const at = (time: string): string =>
    `${stores.council.row('meeting', meeting)?.date ?? '2025-02-13'}T${time}`;

  const record = {
    calls,
    told,
    async start() {
      await calls['record.start']({ meeting });
      return record;
    },
    async desk(): Promise<DeskRecord> {
      const desk = await calls['record.get']({ meeting });
      if (desk === null) throw new Error('no record was started');
      return desk;
    },
    /** The row of a minute by its title, that of a private one by its own or the one for the public. */
    async minute(title: string): Promise<string> {
      const { public: open, private: shut } = await record.desk();
      const minutes = [...shut.minutes, ...open.minutes];
      const found = minutes.find((one) => one.title === title);
      if (found === undefined)
        throw new Error(`no minute “${title}” among ${minutes.map((one) => one.title).join(', ')}`);
      return found.id;
    },
    /** The attendance of a person by the printed name. */
    async person(name: string): Promise<string> {
      const found = (await record.desk()).attendances.find((one) => one.name === name);
      if (found === undefined) throw new Error(`${name} is not on the list`);
      return found.id;
    },
    /** Opens the meeting with this person, or the first on the list, presiding. */
    async open(time = '10:00', name?: string) {
      const desk = await record.desk();
      const presiding = name === undefined ? desk.attendances[0]?.id : await record.person(name);
      if (presiding === undefined) throw new Error('nobody is there to preside');
      await calls['record.open']({ meeting, at: at(time), presiding, by: 'chair' });
    },
    async take(title: string, time: string) {
      const minute = await record.minute(title);
      await calls['record.take']({ meeting, minute, at: at(time) });
    },
    /** Adds a row; of a minute where its title is given. Answers its id. */
    async add(noun: WritableNoun, title: string | null, fields: Write = {}): Promise<string> {
      const id = anId();
      const minute = title === null ? {} : { minute: await record.minute(title) };
      await record.set(noun, id, { ...minute, ...fields });
      return id;
    },
    async set(noun: WritableNoun, id: string, fields: Write): Promise<void> {
      await record.write([{ noun, id, fields }]);
    },
    async remove(noun: WritableNoun, id: string): Promise<void> {
      await record.write([], [{ noun, id }]);
    },
    /** Sets and removes rows in one change. */
    async write(
      set: InputOf<'record.write'>['set'],
      remove: InputOf<'record.write'>['remove'] = [],
    ): Promise<void> {
      await calls['record.write']({ meeting, label: 'Record changed', set, remove, typing: null });
    },
    /** The prose of a minute: text, or blocks where headings and lists are wanted. In a minute without prose. */
    async type(title: string, prose: string | Block[]): Promise<void> {
      const blocks =
        typeof prose === 'string' ? [{ kind: 'paragraph' as const, text: prose }] : prose;
      const document = newProse();
      writeProse(document, blocks);
      await calls['prose.append']({
        minute: await record.minute(title),
        id: anId(),
        update: Buffer.from(encodeStateAsUpdate(document)).toString('base64'),
        editor: 'test',
        seen: 0,
        words: plainText(blocks),
      });
    },
    /** Makes minutes private: exempt by these paragraphs, or confidential where there are none. */
    async exclude(titles: string[], paragraphs: number[] = [], time = '11:00'): Promise<void> {
      const covers = await Promise.all(titles.map((title) => record.minute(title)));
      await calls['record.exclude']({
        meeting,
        minute: null,
        covers,
        paragraphs,
        confidential: paragraphs.length === 0,
        publicInterest: paragraphs.length === 0 ? '' : 'It would weaken the council as a buyer.',
        at: at(time),
      });
    },
    async close(time = '12:00') {
      await calls['record.close']({ meeting, at: at(time) });
    },
    at,
    anId,
  };
  return record;
}

export type ARecord = ReturnType<typeof aRecord>;
