import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Anchor } from '../../../electron/services/annotating/parts.ts';
import { targetId } from '../../../electron/services/annotating/write-mark.ts';
import { createAnnotations } from '../../../electron/services/annotations.ts';
import { createHistory } from '../../../electron/services/history.ts';
import type { Place } from '../../../shared/domain/annotation-target.ts';
import {
  type ACouncil,
  aCouncil,
  packHash,
  revisedHash,
  storeFile,
  withMeeting,
} from '../../builders/a-council.ts';
import { aNewMark, aPassage, aStroke } from '../../builders/a-mark.ts';

let council: ACouncil;
let now: Date;
beforeEach(() => {
  council = withMeeting(aCouncil());
  now = new Date('2025-02-10T09:00:00Z');
});
afterEach(() => council.remove());

const anchor: Anchor = (_hash, { exact, prefix, suffix, parts }) => ({
  quote: { exact, prefix, suffix, hint: null },
  place: {
    parts: parts ?? [],
    shift: [0, 0],
    start: 10,
    end: 40,
    textModel: 1,
    state: 'original',
    confidence: null,
    from: null,
  },
});
const service = () =>
  createAnnotations({ ...council, marks: council.reads.marks, anchor, clock: () => now });
const list = async (hash = packHash) => await service()['annotations.list']({ hash });
const undo = async () => await createHistory(council)['history.undo']({});
const notFound = expect.objectContaining({ code: 'notFound' });

/** As carrying would add it. */
function carry(mark: string, place: Partial<Place>) {
  const own = council.personal.row('annotationTarget', targetId(mark, packHash));
  if (!own) throw new Error('no such mark');
  council.personal.change({ name: 'Carried' }, 'Carried', (tx) =>
    tx.set('annotationTarget', targetId(mark, revisedHash), {
      mark,
      hash: revisedHash,
      quote: own.quote,
      place: { ...own.place, state: 'likely', confidence: 0.8, from: packHash, ...place },
    }),
  );
}

describe('a mark', () => {
  it('is made with its words, place, tags and paper, and listed with them', async () => {
    const mark = aNewMark({ text: 'Which ferry?', tags: ['transport'], colour: 'pink' });
    const made = await service()['annotations.add'](mark);
    expect(made).toMatchObject({
      id: mark.id,
      kind: 'highlight',
      colour: 'pink',
      text: 'Which ferry?',
      tags: ['transport'],
      strokes: [],
      madeAt: '2025-02-10T09:00:00.000Z',
      quote: { exact: 'The ferry timetable was discussed.' },
      place: { state: 'original', parts: mark.passage.parts },
    });
    expect(await list()).toEqual([made]);
  });

  it('sent twice with one id is one mark, as it was first', async () => {
    const mark = aNewMark({ text: 'Once' });
    await service()['annotations.add'](mark);
    await service()['annotations.add']({ ...mark, text: 'Twice' });
    expect((await list()).map(({ text }) => text)).toEqual(['Once']);
  });

  it('is refused on a file that is not here', () => {
    const mark = aNewMark({ hash: 'cd'.repeat(32) });
    expect(() => service()['annotations.add'](mark)).toThrow(notFound);
  });

  it('is undone and done again whole, in words that say which it was', async () => {
    const mark = aNewMark({ tags: ['a'], kind: 'pen', strokes: [aStroke()] });
    await service()['annotations.add'](mark);
    const before = await list();
    expect(await undo()).toEqual({ undone: 'Drawing, page 1 of the pack' });
    expect(await list()).toEqual([]);
    await createHistory(council)['history.redo']({});
    expect(await list()).toEqual(before);
  });

  it('removed goes with its tags, strokes, places and replies, and comes back with them', async () => {
    const mark = aNewMark({ kind: 'pen', tags: ['a'], strokes: [aStroke(), aStroke()] });
    await service()['annotations.add'](mark);
    carry(mark.id, {});
    const before = await list();
    await service()['annotations.remove']({ ids: [mark.id, v7()] });
    expect(await list()).toEqual([]);
    for (const noun of ['annotation', 'annotationTarget', 'annotationTag', 'inkStroke'] as const)
      expect(council.personal.rows(noun)).toEqual([]);
    await undo();
    expect(await list()).toEqual(before);
  });

  it('is removed with replies that go round in a ring, as a strange backup may have them', async () => {
    const [one, other] = [aNewMark(), aNewMark()];
    for (const mark of [one, other]) await service()['annotations.add'](mark);
    council.personal.change({ name: 'Restored' }, 'Ring', (tx) => {
      tx.set('annotation', one.id, { replyTo: other.id });
      tx.set('annotation', other.id, { replyTo: one.id });
    });
    await service()['annotations.remove']({ ids: [one.id] });
    expect(await list()).toEqual([]);
    await undo();
    expect(await list()).toHaveLength(2);
  });

  it('that is gone already may be removed again, and nothing can be done to it else', async () => {
    const id = v7();
    await service()['annotations.remove']({ ids: [id] });
    expect(() => service()['annotations.change']({ id, fields: { text: 'x' } })).toThrow(notFound);
    expect(() => service()['annotations.tag']({ id, tag: 'x', on: true })).toThrow(notFound);
    expect(council.personal.next().undo).toBeNull();
  });
});

describe('words of a note', () => {
  it('as they are typed are one step of Undo', async () => {
    const mark = aNewMark();
    await service()['annotations.add'](mark);
    for (const text of ['W', 'Wh', 'Why'])
      await service()['annotations.change']({ id: mark.id, fields: { text } });
    expect((await list())[0]?.text).toBe('Why');
    expect(await undo()).toEqual({ undone: 'Words of highlight, page 1 of the pack' });
    expect((await list())[0]?.text).toBe('');
  });

  it('and a colour are two steps', async () => {
    const mark = aNewMark();
    await service()['annotations.add'](mark);
    await service()['annotations.change']({ id: mark.id, fields: { text: 'Why' } });
    await service()['annotations.change']({ id: mark.id, fields: { colour: 'blue' } });
    await undo();
    expect((await list())[0]).toMatchObject({ text: 'Why', colour: 'yellow' });
  });
});

describe('reading order', () => {
  it('goes from page to page and from top to bottom; what has no place comes last', async () => {
    const at = (pdfPage: number, top: number) =>
      aPassage({ pdfPage, parts: [{ pdfPage, point: [72, top] }] });
    const marks = [at(3, 700), at(2, 100), at(2, 700)].map((passage) => aNewMark({ passage }));
    const lost = aNewMark({ passage: aPassage({ parts: null }) });
    for (const mark of [lost, ...marks]) await service()['annotations.add'](mark);
    const [third, second, first] = marks.map(({ id }) => id);
    expect((await list()).map(({ id }) => id)).toEqual([first, second, third, lost.id]);
  });
});

describe('a drawing', () => {
  const rect = (left: number) => [
    { pdfPage: 2, rect: [left, 100, left + 50, 150] as [number, number, number, number] },
  ];

  it('takes strokes, each undone by itself, and each kept once', async () => {
    const mark = aNewMark({ kind: 'pen', strokes: [aStroke()] });
    await service()['annotations.add'](mark);
    const stroke = aStroke();
    const input = { id: mark.id, hash: packHash, stroke, parts: rect(60) };
    await service()['annotations.addStroke'](input);
    await service()['annotations.addStroke'](input);
    expect((await list())[0]?.strokes.map(({ position }) => position)).toEqual([0, 1]);
    expect((await list())[0]?.place.parts).toEqual(rect(60));
    await undo();
    expect((await list())[0]?.strokes.map(({ id }) => id)).toEqual([mark.strokes[0]?.id]);
    expect((await list())[0]?.place.parts).toEqual(mark.passage.parts);
  });

  it('is rubbed in part, and is gone when nothing is left of it', async () => {
    const [whole, other] = [aStroke(), aStroke()];
    const mark = aNewMark({ kind: 'pen', strokes: [whole, other] });
    await service()['annotations.add'](mark);
    const half = aStroke();
    const rub = { id: mark.id, hash: packHash, parts: rect(60) };
    await service()['annotations.rub']({ ...rub, gone: [whole.id], left: [half] });
    expect((await list())[0]?.strokes.map(({ id }) => id)).toEqual([other.id, half.id]);
    await service()['annotations.rub']({ ...rub, gone: [other.id, half.id], left: [], parts: [] });
    expect(await list()).toEqual([]);
    await undo();
    expect((await list())[0]?.strokes.map(({ id }) => id)).toEqual([other.id, half.id]);
  });

  it('that is moved says how far its strokes stand from where they were drawn', async () => {
    const mark = aNewMark({
      kind: 'pen',
      strokes: [aStroke()],
      passage: aPassage({ parts: rect(60) }),
    });
    await service()['annotations.add'](mark);
    for (const left of [70, 85.5])
      await service()['annotations.move']({
        id: mark.id,
        hash: packHash,
        passage: aPassage({ parts: rect(left) }),
      });
    expect((await list())[0]?.place).toMatchObject({
      shift: [25.5, 0],
      state: 'byHand',
      from: null,
    });
  });
});

describe('marks in a newer edition', () => {
  beforeEach(() => storeFile(council, revisedHash, ['One', 'Two', 'Three']));

  it('are counted by how they fared', async () => {
    const states = ['sure', 'likely', 'likely', 'check', 'gone'] as const;
    for (const state of states) {
      const mark = aNewMark();
      await service()['annotations.add'](mark);
      carry(mark.id, { state, parts: state === 'gone' ? [] : [{ pdfPage: 2, point: [1, 2] }] });
    }
    const carried = () => service()['annotations.carried']({ hash: revisedHash });
    const counted = { from: packHash, placed: 1, likely: 2, check: 1, gone: 1, left: 0 };
    expect(await carried()).toEqual(counted);
    expect(await service()['annotations.carried']({ hash: packHash })).toBeNull();
    const ids = (await list(revisedHash)).map(({ id }) => id);
    await service()['annotations.settle']({ hash: revisedHash, ids, as: 'accepted' });
    expect(await carried()).toEqual({ ...counted, placed: 4, likely: 0, check: 0, gone: 1 });
    await service()['annotations.settle']({ hash: revisedHash, ids, as: 'left' });
    expect(await carried()).toEqual({
      ...counted,
      placed: 0,
      likely: 0,
      check: 0,
      gone: 0,
      left: 5,
    });
  });

  it('stay where they were made: only the newer place is settled', async () => {
    const mark = aNewMark();
    await service()['annotations.add'](mark);
    await service()['annotations.settle']({ hash: packHash, ids: [mark.id], as: 'left' });
    expect((await list())[0]?.place.state).toBe('original');
  });

  it('are placed by hand, and the old place keeps', async () => {
    const mark = aNewMark();
    await service()['annotations.add'](mark);
    carry(mark.id, { state: 'gone', parts: [] });
    const passage = aPassage({ pdfPage: 3, parts: [{ pdfPage: 3, point: [9, 9] }] });
    await service()['annotations.move']({ id: mark.id, hash: revisedHash, passage });
    expect((await list(revisedHash))[0]?.place).toMatchObject({ state: 'byHand', from: packHash });
    expect((await list())[0]?.place).toMatchObject({
      state: 'original',
      parts: mark.passage.parts,
    });
  });

  it('that nobody looked at are looked for anew once the old place is moved; settled ones stay', async () => {
    const [open, settled] = [aNewMark(), aNewMark()];
    for (const mark of [open, settled]) await service()['annotations.add'](mark);
    carry(open.id, { state: 'sure' });
    carry(settled.id, { state: 'accepted' });
    for (const { id } of [open, settled])
      await service()['annotations.move']({ id, hash: packHash, passage: aPassage() });
    expect((await list(revisedHash)).map(({ id }) => id)).toEqual([settled.id]);
  });
});

describe('tags and colours', () => {
  it('are one tag in any capitals, counted over all marks', async () => {
    const marks = [aNewMark(), aNewMark()];
    for (const mark of marks) await service()['annotations.add'](mark);
    const tag = (index: number, name: string, on = true) =>
      service()['annotations.tag']({ id: marks[index]?.id ?? '', tag: name, on });
    await tag(0, 'Transport');
    await tag(1, 'transport');
    await tag(0, 'budget');
    expect(await service()['annotations.tags']({})).toMatchObject([{ count: 2 }, { count: 1 }]);
    await tag(0, 'BUDGET', false);
    expect((await list()).map(({ tags }) => tags.length)).toEqual([1, 1]);
  });

  it('mean what I say they mean', async () => {
    await service()['annotations.nameColour']({ colour: 'pink', meaning: ' wrong figure ' });
    const colours = await service()['annotations.colours']({});
    expect(colours.find(({ colour }) => colour === 'pink')?.meaning).toBe('wrong figure');
    expect(colours).toHaveLength(5);
  });
});
