import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEmbedded } from '../../../../electron/papers/embedded-annotations/read-embedded.ts';
import { createHistory } from '../../../../electron/services/history.ts';
import { unpackPoints } from '../../../../shared/domain/ink-points.ts';
import { type ACouncil, aCouncil, packHash, revisedHash } from '../../../builders/a-council.ts';
import { adoptingOf } from '../../../builders/annotated-adopting.ts';
import { aCopy } from '../../../builders/annotated-copies.ts';
import {
  aForeignFile,
  foreignHighlight,
  foreignInk,
  foreignNote,
} from '../../../builders/annotated-foreign.ts';
import { aCopyMark, markId, oneOfEach } from '../../../builders/annotated-marks.ts';
import { aSource } from '../../../builders/annotated-sources.ts';
import { withoutAnnotation } from '../../../builders/without-annotation.ts';

let council: ACouncil;
beforeEach(() => {
  council = aCouncil();
});
afterEach(() => council.remove());

const foreign = aForeignFile([foreignHighlight, foreignNote, foreignInk]);
const marksOf = (hash: string) =>
  council.reads.marks(hash).toSorted((one, other) => (one.id < other.id ? -1 : 1));
const adoptAll = async (service: ReturnType<typeof adoptingOf>, hash: string) => {
  const { notes } = await service['adopting.found']({ hash });
  const names = notes.map(({ name }) => name);
  return service['adopting.adopt']({ hash, names });
};

describe('notes of other programs', () => {
  it('are shown with who wrote them and the words they lie on, before anything is taken over', async () => {
    const service = adoptingOf(council, { [packHash]: foreign });
    expect(await service['adopting.found']({ hash: packHash })).toEqual({
      notes: [
        {
          name: 'hl-1',
          state: 'new',
          pdfPage: 1,
          kind: 'highlight',
          colour: 'yellow',
          author: 'Edge User',
          text: 'Why a tenth?',
          words: 'Harbour fees rose by a tenth.',
          mine: null,
        },
        expect.objectContaining({
          name: 'page 1, entry 2',
          kind: 'note',
          colour: 'blue',
          words: '',
        }),
        expect.objectContaining({ name: 'page 1, entry 3', kind: 'pen', colour: 'green' }),
      ],
      skipped: 0,
      isOurCopy: false,
      refusal: null,
    });
    expect(marksOf(packHash)).toEqual([]);
  });

  it('become marks in one step of Undo, held by words, and are not new a second time', async () => {
    const service = adoptingOf(council, { [packHash]: foreign });
    expect(await adoptAll(service, packHash)).toEqual({ taken: 3 });
    const highlight = marksOf(packHash).find(({ kind }) => kind === 'highlight');
    expect(highlight).toMatchObject({
      author: 'Edge User',
      text: 'Why a tenth?',
      changedAt: '2025-02-11T09:15:00.000Z',
      origin: { hash: packHash, name: 'hl-1', modified: '2025-02-11T09:15:00.000Z' },
      quote: { exact: 'Harbour fees rose by a tenth.' },
      place: { state: 'original', start: 0 },
    });
    expect((await service['adopting.found']({ hash: packHash })).notes).toEqual([]);
    await createHistory(council)['history.undo']({});
    expect(marksOf(packHash)).toEqual([]);
    expect((await service['adopting.found']({ hash: packHash })).notes).toHaveLength(3);
  });

  it('one that was reworded here since is not offered again', async () => {
    const service = adoptingOf(council, { [packHash]: foreign });
    await adoptAll(service, packHash);
    const [mark] = marksOf(packHash);
    council.personal.change({ name: 'Me' }, 'Words', (tx) =>
      tx.set('annotation', mark?.id ?? '', { text: 'My own words' }),
    );
    expect((await service['adopting.found']({ hash: packHash })).notes).toEqual([]);
  });

  it('a copy has one of them once: mine, in the place of theirs', async () => {
    const hash = createHash('sha256').update(foreign).digest('hex');
    await adoptAll(adoptingOf(council, { [hash]: foreign }), hash);
    const copy = await aCopy(foreign, marksOf(hash));
    const { annotations } = await readEmbedded(copy.bytes);
    expect(annotations.map(({ name }) => name).toSorted()).toEqual(
      marksOf(hash).map(({ id }) => id),
    );
  });
});

it('hundreds of them are one step of Undo', async () => {
  const many = Array.from({ length: 230 }, (_, at) =>
    foreignNote.replace('budget', `budget ${at}`),
  );
  const service = adoptingOf(council, { [packHash]: aForeignFile(many) });
  expect(await adoptAll(service, packHash)).toEqual({ taken: 230 });
  expect(marksOf(packHash)).toHaveLength(230);
  await createHistory(council)['history.undo']({});
  expect(marksOf(packHash)).toEqual([]);
});

describe('a copy of ours', () => {
  const bookmark = aCopyMark({ id: markId(9), kind: 'bookmark', text: 'Costs', colour: 'blue' });
  const marks = [...oneOfEach(), bookmark];

  it('gives back the same marks in a new profile: kind, page, words, colour, tags, places, points', async () => {
    const copy = await aCopy(aSource(), marks);
    const service = adoptingOf(council, { [packHash]: copy.bytes });
    const found = await service['adopting.found']({ hash: packHash });
    expect(found).toMatchObject({ isOurCopy: true, skipped: 0 });
    expect(await adoptAll(service, packHash)).toEqual({ taken: 7 });
    const back = marksOf(packHash);
    expect(back).toHaveLength(marks.length);
    for (const mark of marks) {
      const { id, kind, text, colour, style, tags, opacity, width, madeAt, place } = mark;
      const same = back.find((one) => one.id === id);
      expect(same).toMatchObject({ kind, text, colour, style, opacity, width, madeAt });
      expect(same?.tags.toSorted()).toEqual(tags.toSorted());
      if (kind !== 'pen') expect(same?.place.parts).toEqual(place.parts);
      const [wanted, got] = [mark.strokes, same?.strokes ?? []].map((strokes) =>
        strokes.map(({ points }) =>
          unpackPoints(points).map(({ x, y, pressure }) => [x, y, pressure]),
        ),
      );
      expect(got).toEqual(wanted);
    }
    expect((await service['adopting.found']({ hash: packHash })).notes).toEqual([]);
  });

  it('is known where the marks are still here: they only get their place in it', async () => {
    const original = adoptingOf(council, { [packHash]: (await aCopy(aSource(), marks)).bytes });
    await adoptAll(original, packHash);
    const copy = await aCopy(aSource(), marksOf(packHash));
    const service = adoptingOf(council, { [revisedHash]: copy.bytes });
    const { notes } = await service['adopting.found']({ hash: revisedHash });
    expect(new Set(notes.map(({ state }) => state))).toEqual(new Set(['unplaced']));
    await adoptAll(service, revisedHash);
    expect(marksOf(revisedHash).map(({ id }) => id)).toEqual(marksOf(packHash).map(({ id }) => id));
    expect(council.personal.rows('annotation')).toHaveLength(marks.length);
    expect((await service['adopting.found']({ hash: revisedHash })).notes).toEqual([]);
  });

  it('changed words are shown beside mine, and taken over only when asked', async () => {
    const source = await aCopy(aSource(), marks);
    await adoptAll(adoptingOf(council, { [packHash]: source.bytes }), packHash);
    const [first] = oneOfEach();
    const reworded = await aCopy(aSource(), [
      { ...aCopyMark(first), text: 'By whom?', colour: 'pink' },
    ]);
    const service = adoptingOf(council, { [revisedHash]: reworded.bytes });
    const { notes } = await service['adopting.found']({ hash: revisedHash });
    expect(notes).toMatchObject([
      {
        state: 'changed',
        text: 'By whom?',
        colour: 'pink',
        mine: { text: first?.text, colour: 'yellow' },
      },
    ]);
    expect(council.personal.row('annotation', markId(1))?.text).toBe(first?.text);
    await adoptAll(service, revisedHash);
    expect(council.personal.row('annotation', markId(1))).toMatchObject({
      text: 'By whom?',
      colour: 'pink',
    });
    await createHistory(council)['history.undo']({});
    expect(council.personal.row('annotation', markId(1))?.text).toBe(first?.text);
  });

  it('a drawing that was drawn on is changed, and its points come over', async () => {
    const pen = aCopyMark({ id: markId(6), kind: 'pen' });
    await adoptAll(
      adoptingOf(council, { [packHash]: (await aCopy(aSource(), [pen])).bytes }),
      packHash,
    );
    const moved = { ...pen, place: { ...pen.place, shift: [30, 40] as [number, number] } };
    const service = adoptingOf(council, { [revisedHash]: (await aCopy(aSource(), [moved])).bytes });
    const { notes } = await service['adopting.found']({ hash: revisedHash });
    expect(notes).toMatchObject([{ state: 'changed', kind: 'pen' }]);
    await adoptAll(service, revisedHash);
    const [first] = unpackPoints(marksOf(revisedHash)[0]?.strokes[0]?.points ?? '');
    const [before] = unpackPoints(pen.strokes[0]?.points ?? '');
    expect(first?.x).toBeCloseTo((before?.x ?? 0) + 30, 1);
  });

  const withCarriedMarks = async () => {
    const copy = await aCopy(aSource(), marks);
    await adoptAll(adoptingOf(council, { [packHash]: copy.bytes }), packHash);
    // as they are carried when an edition comes in
    council.personal.change({ name: 'Carried' }, 'Carried', (tx) => {
      for (const { id, place, quote } of marksOf(packHash))
        tx.set('annotationTarget', `${id}-there`, {
          mark: id,
          hash: revisedHash,
          quote,
          place: { ...place, state: 'sure', confidence: 1, from: packHash },
        });
    });
    return copy.bytes;
  };

  it('marks that were left out of it on purpose are not missing', async () => {
    await withCarriedMarks();
    const fewer = await aCopy(aSource(), marks.slice(1));
    const service = adoptingOf(council, { [revisedHash]: fewer.bytes });
    expect((await service['adopting.found']({ hash: revisedHash })).notes).toEqual([]);
  });

  it('a mark that was taken out of it is told as missing, and removed only when asked', async () => {
    const copy = await withCarriedMarks();
    const fewer = { bytes: await withoutAnnotation(copy, marks[0]?.id ?? '') };
    const service = adoptingOf(council, { [revisedHash]: fewer.bytes });
    const { notes } = await service['adopting.found']({ hash: revisedHash });
    expect(notes).toMatchObject([{ state: 'missing', name: marks[0]?.id }]);
    expect(council.personal.rows('annotation')).toHaveLength(marks.length);
    await adoptAll(service, revisedHash);
    expect(council.personal.row('annotation', marks[0]?.id ?? '')).toBeNull();
  });
});

it('a reply that is taken over with what it answers stays its reply', async () => {
  const file = aForeignFile([
    foreignNote,
    '<< /Type /Annot /Subtype /Text /Rect [400 600 420 620] /IRT 7 0 R /RT /R /Contents (Done) >>',
  ]);
  const service = adoptingOf(council, { [packHash]: file });
  await adoptAll(service, packHash);
  const [one, other] = marksOf(packHash).toSorted((a, b) => a.text.localeCompare(b.text));
  expect(one).toMatchObject({ text: 'Done', replyTo: other?.id });
});

it('a file that cannot be read says so in a sentence, and nothing is taken over', async () => {
  const service = adoptingOf(council, { [packHash]: Buffer.from('no PDF at all') });
  expect(await service['adopting.found']({ hash: packHash })).toEqual({
    notes: [],
    skipped: 0,
    isOurCopy: false,
    refusal: expect.stringMatching(/damaged/),
  });
});

it('a file that is not here is not found', async () => {
  const service = adoptingOf(council, {});
  await expect(service['adopting.found']({ hash: packHash })).rejects.toMatchObject({
    code: 'notFound',
  });
});
