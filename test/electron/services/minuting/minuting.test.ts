import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareFindRows } from '../../../../electron/database/search.ts';
import { createHistory } from '../../../../electron/services/history.ts';
import {
  createMinuting,
  minutesCopiesFolder,
} from '../../../../electron/services/minuting/minuting.ts';
import { createRollingCopies } from '../../../../electron/services/minuting/rolling-copies.ts';
import { createSearch } from '../../../../electron/services/search.ts';
import type { EventName } from '../../../../shared/contract/contract.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { type ScratchFolder, scratchFolder } from '../../../builders/scratch-folder.ts';

let scratch: ScratchFolder;
let room: ARecordRoom;
let record: ARecord;
let events: [EventName, unknown][];
let live: boolean[];
let copies: string[];
let problems: unknown[];
let desk: ReturnType<typeof createMinuting>;

function theDesk() {
  return createMinuting({
    ...room,
    profileFolder: scratch.path,
    copies: {
      setLive: (isLive) => live.push(isLive),
      now: async (reason) => {
        copies.push(reason);
        return { kind: 'made' };
      },
    },
    emit: (name, event) => events.push([name, event]),
    report: (error) => problems.push(error),
  });
}

beforeEach(async () => {
  scratch = scratchFolder();
  room = withAgenda(aRecordRoom());
  [events, live, copies, problems] = [[], [], [], []];
  desk = theDesk();
  record = await aRecord(room, 'm', { calls: desk.handlers }).start();
  events.length = 0;
});
afterEach(() => scratch.remove());

const item = 'Winter service';
const closed = 'Sale of the ice house';
const textCopies = () => {
  const folder = minutesCopiesFolder(scratch.path);
  return readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name), 'utf8')] as const,
  );
};

describe('what windows are told', () => {
  it('is which meeting’s record changed, in either store, and not a word of it', async () => {
    await record.add('clause', item, { text: 'x' });
    await record.add('clause', closed, { text: 'x' });
    expect(events.filter(([name]) => name === 'record.changed')).toEqual([
      ['record.changed', { meeting: 'm' }],
      ['record.changed', { meeting: 'm' }],
    ]);
  });

  it('is whose prose it was, and nothing else of prose', async () => {
    await record.type(item, 'Words');
    const names = new Set(events.map(([name]) => name));
    expect(names).toContain('prose.changed');
    events.length = 0;
    const minute = await record.minute('Minutes');
    const input = { minute, id: crypto.randomUUID(), update: 'AAA=', editor: 'e', seen: 0 };
    await record.calls['prose.append']({ ...input, words: null });
    expect(events).toEqual([['prose.changed', { minute, editor: 'e' }]]);
  });

  it('is the state of the minutes, when that changes', async () => {
    await record.open();
    expect(events).toContainEqual(['minutes.changed', { meeting: 'm' }]);
    expect(events).toContainEqual(['record.changed', { meeting: 'm' }]);
  });

  it('is that every desk of a committee reads its words anew', async () => {
    await record.write([{ noun: 'stockPhrase', id: 's', fields: { key: 'res' } }]);
    expect(events).toContainEqual(['record.changed', { meeting: null }]);
  });
});

describe('copies of the files', () => {
  it('are made more often while a meeting is open, and once more at its close', async () => {
    expect(live).toEqual([false, false]);
    await record.open();
    expect([live.at(-1), copies]).toEqual([true, []]);
    await record.close();
    expect([live.at(-1), copies]).toEqual([false, ['closed']]);
    room.council.undo({ name: 'Me' });
    expect(live.at(-1)).toBe(true);
    theDesk();
    expect(live.at(-1)).toBe(true);
  });
});

describe('the plain copy of the minutes', () => {
  it('holds what is public as it stands, and of private business its summary alone', async () => {
    await record.open();
    await record.take(item, '10:05');
    await record.type(item, 'The Board considered a report.');
    await record.add('ask', item, { text: 'A map of the depots' });
    await record.type(closed, 'Quillfish');
    const minute = await record.minute(closed);
    await record.set('recordedMinute', minute, { publicSummary: 'The Board agreed a price.' });
    await desk.close();
    expect(textCopies()).toEqual([
      [
        expect.stringMatching(/^2025-02-13 Harbour Scrutiny Board \([0-9a-f]{8}\)\.txt$/),
        expect.stringContaining('The Board considered a report.'),
      ],
    ]);
    const text = textCopies()[0]?.[1] ?? '';
    expect(text).toContain('Present: Councillor B Zeal');
    expect(text).toContain('- A map of the depots');
    expect(text).toContain('The Board agreed a price.');
    expect(text.indexOf('Declarations of Interests')).toBeLessThan(text.indexOf(item));
    expect(text).not.toContain('Quillfish');
    expect(text).not.toContain('Zephyrine');
  });

  it('is written whole again when something changed, and only then', async () => {
    await record.open();
    let asked = 0;
    const folder = minutesCopiesFolder(scratch.path);
    const copied = createRollingCopies({
      council: room.council,
      folder,
      asText: () => {
        asked += 1;
        return `text ${asked}`;
      },
      report: (error) => problems.push(error),
      everyMs: 1,
    });
    await record.add('clause', item, { text: 'x' });
    await expect.poll(() => asked).toBe(1);
    await copied.write();
    expect(asked).toBe(1);
    await record.add('clause', item, { text: 'y' });
    await copied.close();
    await record.add('clause', item, { text: 'z' });
    await copied.write();
    expect([asked, textCopies().map(([, text]) => text)]).toEqual([2, ['text 2']]);
    expect(statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o077).toBe(0);
  });

  it('is not made of a skeleton, which holds nothing that is not in the papers', async () => {
    await record.type(item, 'Words');
    await desk.close();
    expect(readdirSync(scratch.path)).toEqual([]);
  });

  it('that cannot be written is noted in the log and stops nobody', async () => {
    scratch.put('minutes-copies', new Uint8Array());
    await record.open();
    await record.type(item, 'Words');
    await desk.close();
    expect(problems).toHaveLength(1);
  });
});

describe('Undo over three files', () => {
  it('takes back what was done last, wherever it stands, and does it again in the same order', async () => {
    const history = createHistory({ ...room, stepped: desk.stepped });
    const at = (minute: number) =>
      room.clock.set(`2026-03-02T19:${String(minute).padStart(2, '0')}:00.000Z`);
    const me = { name: 'Me' };
    at(1);
    await record.add('clause', closed, { text: 'private' });
    at(2);
    room.personal.change(me, 'Note', (tx) => tx.set('annotation', 'a', { text: 'mine' }));
    at(3);
    await record.add('clause', item, { text: 'public' });
    const there = () => [
      room.council.rows('clause').some(({ text }) => text === 'public'),
      room.personal.row('annotation', 'a') !== null,
      room.privateBusiness.rows('clause').some(({ text }) => text === 'private'),
    ];
    const seen = [there()];
    for (const deed of ['history.undo', 'history.undo', 'history.undo'] as const) {
      await history[deed]({});
      seen.push(there());
    }
    expect(seen).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
      [false, false, false],
    ]);
    for (let redo = 0; redo < 3; redo += 1) await history['history.redo']({});
    expect(there()).toEqual([true, true, true]);
  });

  it('tells the past of a field of either store', async () => {
    const history = createHistory(room);
    const id = await record.add('clause', closed, { text: 'one' });
    await record.set('clause', id, { text: 'two' });
    const past = await history['history.of']({ noun: 'clause', id, field: 'text' });
    expect(past.map(({ value }) => value)).toEqual(['two', 'one']);
  });
});

describe('the box that searches everything', () => {
  const find = async (words: string) => {
    const search = createSearch({
      ...room,
      papers: { search: () => [] },
      reads: {
        findRows: prepareFindRows(room.databases.council),
        findMine: () => [],
        isCut: () => false,
      },
    });
    return (await search['search.find']({ words, limit: 20, meeting: null })).hits;
  };

  it('finds minutes made here by their words and decisions, and says whose they are', async () => {
    await record.type(item, 'The otterburn grit was late.');
    await record.add('clause', item, { text: 'That wooler salt is bought' });
    const minute = await record.minute(item);
    const hit = {
      kind: 'recorded',
      title: item,
      where: 'Minutes of Harbour Scrutiny Board, 13 February 2025',
      meeting: 'm',
      mark: minute,
    };
    expect(await find('otterburn')).toEqual([expect.objectContaining(hit)]);
    // what was decided is found where it was decided, and as the ask that it is in the ledger
    expect(await find('wooler')).toEqual([
      expect.objectContaining(hit),
      expect.objectContaining({ kind: 'action', title: item }),
    ]);
  });

  it('finds nothing of private business', async () => {
    await record.type(closed, 'The otterburn price.');
    await record.add('clause', closed, { text: 'That wooler is paid' });
    expect(await find('otterburn')).toEqual([]);
    expect(await find('wooler')).toEqual([]);
  });
});
