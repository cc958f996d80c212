import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createProse } from '../../../../electron/services/minuting/prose.ts';
import { createProseMemory } from '../../../../electron/services/minuting/prose-memory.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { failing } from '../../../builders/failing-ledger.ts';
import { howMany } from '../../../builders/long-run.ts';
import { aProseWindow } from '../../../builders/prose-window.ts';

let room: ARecordRoom;
let record: ARecord;
let minute: string;
beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await aRecord(room).start();
  minute = await record.minute('Winter service');
});

const open = (editor: string) => aProseWindow(record.calls, minute, editor);
const marked = async () =>
  (await record.desk()).public.paragraphsToCheck.map(({ words, editors }) => [words, editors]);
const id = '0192f000-0000-7000-8000-000000000001';
const append = async (update: string, part: object = {}) => {
  const input = { minute, id, update, editor: 'x', seen: 0, words: null, ...part };
  return record.calls['prose.append'](input);
};
/** An update of a document that somebody else made. */
const updateOf = (make: (document: Y.Doc) => void): string => {
  const document = new Y.Doc();
  make(document);
  return Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64');
};
const hello = () => updateOf((document) => document.getText('prose').insert(0, 'Hello'));

describe('what is typed', () => {
  it('is there for the next window, and after the service has begun anew', async () => {
    const window = await open('a');
    window.type(0, 'The Board considered');
    window.type(20, ' a report.');
    await window.send();
    expect((await open('b')).text()).toBe('The Board considered a report.');
    const parts = { ...room, proses: createProseMemory(room), tell: () => {} };
    const anew = await aProseWindow(createProse(parts), minute, 'c');
    expect(anew.text()).toBe('The Board considered a report.');
  });

  it('sent twice is kept once', async () => {
    const update = hello();
    expect(await append(update)).toEqual({ seen: 1 });
    expect(await append(update)).toEqual({ seen: 1 });
    expect(room.council.rows('proseUpdate')).toHaveLength(1);
  });

  it('keeps the name it was sent under for its own minute', async () => {
    await append(hello());
    await expect(append(hello(), { minute: await record.minute('Minutes') })).rejects.toThrow(
      'invalidInput',
    );
  });

  it('tells the other windows whose it was', async () => {
    await append(hello(), { editor: 'left window' });
    expect(record.told).toEqual([{ minute, editor: 'left window' }]);
  });

  it('is no step of Undo, which the editor has of its own', async () => {
    const { undo } = room.council.next();
    await append(hello(), { words: 'Hello' });
    expect(room.council.next().undo).toBe(undo);
  });
});

it('what the disk refused is not shown as kept, and is kept when it is sent again', async () => {
  const disk = { left: 999 };
  const stores = { ...room, council: failing(room.council, disk) };
  const { calls } = aRecord(stores);
  const window = await aProseWindow(calls, minute, 'a');
  window.type(0, 'Words');
  disk.left = 0;
  await expect(window.send()).rejects.toThrow('diskFull');
  expect((await aProseWindow(calls, minute, 'b')).text()).toBe('');
  disk.left = 999;
  await window.send();
  expect((await aProseWindow(calls, minute, 'b')).text()).toBe('Words');
  expect((await calls['prose.get']({ minute })).seen).toBe(1);
});

describe('what is no prose', () => {
  it('is refused, and nothing of it is kept', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
    const good = [...Buffer.from(hello(), 'base64')];
    const broken = fc
      .tuple(fc.nat(good.length - 1), fc.nat(255))
      .map(([at, value]) => Uint8Array.from(good.with(at, value)));
    const cut = fc.nat(good.length - 1).map((end) => Uint8Array.from(good.slice(0, end)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, broken, cut), async (junk) => {
        const before = room.council.rows('proseUpdate').length;
        const kept = await append(Buffer.from(junk).toString('base64'), {
          id: crypto.randomUUID(),
        }).then(
          () => 1,
          (error: unknown) => {
            expect(String(error)).toContain('invalidInput');
            return 0;
          },
        );
        expect(room.council.rows('proseUpdate')).toHaveLength(before + kept);
        // whatever happened to be an update can be read again with all others
        const parts = { ...room, proses: createProseMemory(room), tell: () => {} };
        await aProseWindow(createProse(parts), minute, 'reader');
      }),
      { numRuns: howMany(60, 3_000) },
    );
  });

  it.each([
    ['a map', (document: Y.Doc) => document.getMap('prose').set('a', 'b')],
    ['a text of another name', (document: Y.Doc) => document.getText('other').insert(0, 'x')],
    ['a picture', (document: Y.Doc) => document.getText('prose').insertEmbed(0, { image: 'x' })],
    ['bold words', (document: Y.Doc) => document.getText('prose').insert(0, 'x', { bold: true })],
    ['an array', (document: Y.Doc) => document.getArray('prose').insert(0, [new Y.Doc()])],
    [
      'a tree',
      (document: Y.Doc) => document.getXmlFragment('prose').insert(0, [new Y.XmlText('x')]),
    ],
  ])('is %s', async (_name, make) => {
    await expect(append(updateOf(make))).rejects.toThrow('invalidInput');
    expect(room.council.rows('proseUpdate')).toEqual([]);
  });

  it('is an update that is written some other way than in base64', async () =>
    expect(append(`${hello()}\n`)).rejects.toThrow('invalidInput'));
});

describe('two windows at once', () => {
  it('both texts stay, in whatever order they come, and both windows show the same', async () => {
    const edit = fc.record({
      who: fc.constantFrom(0, 1),
      at: fc.nat(),
      over: fc.nat(3),
      words: fc.stringMatching(/^[a-z\n]{0,6}$/),
      next: fc.constantFrom('send', 'wait', 'refresh'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 20 }), async (edits) => {
        const own = withAgenda(aRecordRoom());
        const { calls, ...desk } = await aRecord(own).start();
        const at = await desk.minute('Winter service');
        const windows = [await aProseWindow(calls, at, 'a'), await aProseWindow(calls, at, 'b')];
        for (const { who, at: place, over, words, next } of edits) {
          const window = windows[who];
          if (window === undefined) continue;
          const start = place % (window.length() + 1);
          window.type(start, words, Math.min(over, window.length() - start));
          if (next === 'send') await window.send();
          if (next === 'refresh') {
            await window.send();
            await window.refresh();
          }
        }
        // nothing is typed over from here on: these words must be in the end
        windows[0]?.type(0, 'LEFT');
        windows[1]?.type(windows[1].length(), 'RIGHT');
        for (const window of windows.toReversed()) await window.send();
        for (const window of windows) await window.refresh();
        const [left, right] = windows.map((window) => window.text());
        expect(left).toBe(right);
        expect(left).toContain('LEFT');
        expect(left).toContain('RIGHT');
      }),
      { numRuns: howMany(15, 500) },
    );
  });

  it('a paragraph that both changed is marked, and no other', async () => {
    const first = await open('a');
    first.type(0, 'One paragraph\nAnother paragraph\nA third');
    await first.send();
    const second = await open('b');
    first.type(0, 'Here: ');
    second.type(second.length(), ' one');
    await first.send();
    await second.send();
    expect(await marked()).toEqual([]);
    // neither has seen what the other did to the second
    first.type('Here: One paragraph\n'.length, 'Yes, ');
    second.type('One paragraph\nAnother'.length, ' long');
    await first.send();
    await second.send();
    expect(await marked()).toEqual([['Yes, Another long paragraph', ['a', 'b']]]);
    await first.refresh();
    await second.refresh();
    first.type(0, 'So: ');
    await first.send();
    await second.refresh();
    second.type(0, 'And so: ');
    await second.send();
    expect(await marked()).toHaveLength(1);
  });

  it('stays marked until a person has looked', async () => {
    const first = await open('a');
    first.type(0, 'Words');
    await first.send();
    const second = await open('b');
    first.type(0, 'More ');
    second.type(5, ' here');
    await first.send();
    await second.send();
    const [row] = (await record.desk()).public.paragraphsToCheck;
    await record.calls['prose.looked']({ minute, paragraph: row?.paragraph ?? '' });
    expect(await marked()).toEqual([]);
  });

  it('is marked too where one was away while the service began anew', async () => {
    const first = await open('a');
    first.type(0, 'Words');
    await first.send();
    const away = await open('b');
    first.type(0, 'More ');
    await first.send();
    away.type(5, ' here');
    const parts = { ...room, proses: createProseMemory(room), tell: () => {} };
    const anew = createProse(parts);
    for (const { id: name, update } of away.unsent())
      await anew['prose.append']({ minute, id: name, update, editor: 'b', seen: 1, words: null });
    expect(await marked()).toEqual([['More Words here', ['a', 'b']]]);
  });
});

describe('earlier texts', () => {
  it('are told newest first, each once', async () => {
    const window = await open('a');
    for (const words of ['One', 'One two', 'One two', 'One two three']) {
      window.type(0, 'x');
      room.clock.set(new Date(room.clock.read().getTime() + 60_000).toISOString());
      await window.send(words);
    }
    const versions = await record.calls['prose.versions']({ minute });
    expect(versions.map(({ words, by }) => [words, by])).toEqual([
      ['One two three', 'Me'],
      ['One two', 'Me'],
      ['One', 'Me'],
    ]);
  });
});

it('of a minute that is not there is not found', async () => {
  await expect((async () => record.calls['prose.get']({ minute: 'x' }))()).rejects.toThrow(
    'notFound',
  );
  await expect(append(hello(), { minute: 'x' })).rejects.toThrow('notFound');
});
