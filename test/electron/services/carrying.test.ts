import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackModel } from '../../../electron/database/packed-model.ts';
import { anchorPassage } from '../../../electron/papers/anchoring/anchor-passage.ts';
import { reAnchor } from '../../../electron/papers/anchoring/re-anchor.ts';
import { targetId } from '../../../electron/services/annotating/write-mark.ts';
import { createAnnotations } from '../../../electron/services/annotations.ts';
import { pageModelsOf } from '../../../electron/services/carrying/page-models-of.ts';
import {
  type Carrying,
  type CarryingParts,
  createCarrying,
} from '../../../electron/services/carrying.ts';
import type { PlaceState } from '../../../shared/domain/annotation-target.ts';
import { type ACouncil, aCouncil, packHash, revisedHash } from '../../builders/a-council.ts';
import { aNewMark } from '../../builders/a-mark.ts';
import { addEditionTo, modelsFor, thirdHash } from '../../builders/carried-editions.ts';

let council: ACouncil;
let carrying: Carrying;
let faults: unknown[];
let runs: number;
/** Told before the thread answers: what a person does meanwhile. */
let meanwhile: () => unknown;
beforeEach(() => {
  council = aCouncil();
  faults = [];
  runs = 0;
  meanwhile = () => {};
  carrying = createCarrying(parts());
});
afterEach(async () => {
  await carrying.close();
  council.remove();
});

const parts = (changes: Partial<CarryingParts> = {}): CarryingParts => ({
  ...council,
  makeModels: () => Promise.reject(new Error('not asked for')),
  carry: async ({ from, old, next, marks }) => {
    runs += 1;
    const pair = { from, old: old.map(unpackModel), next: next.map(unpackModel) };
    const placed = await reAnchor(pair, marks);
    await meanwhile();
    return placed;
  },
  report: (error) => faults.push(error),
  ...changes,
});

const addEdition = (hash: string, revises: string | null, withModels = true) =>
  addEditionTo(council, hash, revises, withModels);

const annotations = () =>
  createAnnotations({
    ...council,
    marks: council.reads.marks,
    anchor: (hash, passage) => anchorPassage(pageModelsOf(council.papers, hash), passage),
    clock: () => new Date('2025-02-10T09:00:00Z'),
  });
const passage = (exact: string, pdfPage = 1) => ({
  pdfPage,
  exact,
  prefix: '',
  suffix: '',
  parts: null,
});
async function addMark(exact: string, hash = packHash, pdfPage = 1): Promise<string> {
  const mark = aNewMark({ id: v7(), hash, passage: passage(exact, pdfPage) });
  await annotations()['annotations.add'](mark);
  return mark.id;
}
const placeIn = (mark: string, hash: string) =>
  council.personal.row('annotationTarget', targetId(mark, hash))?.place ?? null;
const settle = async (mark: string, hash: string, as: 'accepted' | 'left') =>
  await annotations()['annotations.settle']({ hash, ids: [mark], as });

describe('a revised edition', () => {
  it('gets the marks and questions of the one before, in one change that is no step of Undo', async () => {
    addEdition(packHash, null);
    const mark = await addMark('four hundred tons of salt');
    const question = v7();
    council.personal.change({ name: 'Me' }, 'Question kept', (tx) => {
      tx.set('question', question, { meeting: 'm', text: 'Is it enough?' });
      const held = anchorPassage(
        pageModelsOf(council.papers, packHash),
        passage('in any year before'),
      );
      tx.set('annotationTarget', targetId(question, packHash), {
        mark: question,
        hash: packHash,
        ...held,
      });
    });
    addEdition(revisedHash, packHash);
    await carrying.settled();
    for (const one of [mark, question])
      expect(placeIn(one, revisedHash)).toMatchObject({
        state: 'sure',
        from: packHash,
        parts: [{ pdfPage: 2 }],
      });
    expect(council.personal.next().undo).toBe('Question kept');
    const [told] = council.personal.history(
      'annotationTarget',
      targetId(mark, revisedHash),
      'place',
    );
    expect(told?.label).toBe('Notes carried to Revised pack');
    expect([faults, runs]).toEqual([[], 1]);
  });

  it('gets marks that are made later on the older one, once', async () => {
    addEdition(packHash, null);
    addEdition(revisedHash, packHash);
    await carrying.settled();
    const mark = await addMark('The ferry timetable was discussed');
    await carrying.settled();
    expect(placeIn(mark, revisedHash)?.state).toBe('sure');
    carrying.start();
    await carrying.settled();
    expect(runs).toBe(1);
    const id = targetId(mark, revisedHash);
    expect(council.personal.history('annotationTarget', id, 'place')).toHaveLength(1);
  });

  it('is looked through at the start, for marks that came while the app was closed', async () => {
    await carrying.close();
    addEdition(packHash, null);
    const mark = await addMark('The ferry timetable');
    addEdition(revisedHash, packHash);
    carrying = createCarrying(parts());
    carrying.start();
    await carrying.settled();
    expect(placeIn(mark, revisedHash)?.state).toBe('sure');
  });
});

describe('a place that a person set', () => {
  it.each(['byHand', 'left', 'accepted'] as const)('is not worked out again: %s', async (state) => {
    addEdition(packHash, null);
    const mark = await addMark('four hundred tons of salt');
    addEdition(revisedHash, packHash);
    await carrying.settled();
    if (state === 'byHand')
      await annotations()['annotations.move']({
        id: mark,
        hash: revisedHash,
        passage: passage('was read out'),
      });
    else await settle(mark, revisedHash, state);
    const before = placeIn(mark, revisedHash);
    await annotations()['annotations.move']({
      id: mark,
      hash: packHash,
      passage: passage('The ferry timetable'),
    });
    carrying.start();
    await carrying.settled();
    expect([before?.state, placeIn(mark, revisedHash)]).toEqual([state, before]);
  });

  it('is the one that newer editions start from; a place of the app never is', async () => {
    addEdition(packHash, null);
    const mark = await addMark('Officers were asked');
    addEdition(revisedHash, packHash);
    addEdition(thirdHash, revisedHash);
    await carrying.settled();
    // the line before it is no more
    expect(placeIn(mark, thirdHash)).toMatchObject({ from: packHash, state: 'likely' });
    await settle(mark, revisedHash, 'accepted');
    await carrying.settled();
    expect(placeIn(mark, thirdHash)).toMatchObject({ from: revisedHash, state: 'likely' });
    await annotations()['annotations.move']({
      id: mark,
      hash: revisedHash,
      passage: passage('The ferry timetable was discussed', 2),
    });
    await carrying.settled();
    const target = council.personal.row('annotationTarget', targetId(mark, thirdHash));
    expect(target?.quote.exact).toBe('The ferry timetable was discussed');
  });

  it('that was left behind is only proposed in the edition after', async () => {
    addEdition(packHash, null);
    const mark = await addMark('Officers were asked');
    addEdition(revisedHash, packHash);
    await carrying.settled();
    await settle(mark, revisedHash, 'left');
    addEdition(thirdHash, revisedHash);
    await carrying.settled();
    expect(placeIn(mark, thirdHash)).toMatchObject({ from: packHash, state: 'check' });
  });
});

it('lists a mark whose passage is no more, with its words', async () => {
  addEdition(packHash, null);
  const mark = await addMark('The depot at the old harbour holds four hundred tons');
  addEdition(revisedHash, packHash);
  addEdition(thirdHash, revisedHash);
  await carrying.settled();
  const states = [revisedHash, thirdHash].map((hash) => placeIn(mark, hash)?.state);
  expect(states).toEqual(['sure', 'gone'] satisfies PlaceState[]);
  const target = council.personal.row('annotationTarget', targetId(mark, thirdHash));
  expect(target?.quote.exact).toBe('The depot at the old harbour holds four hundred tons');
});

it('what a person did while places were looked for stands', async () => {
  addEdition(packHash, null);
  const removed = await addMark('The ferry timetable');
  const moved = await addMark('in any year before');
  const placed = await addMark('Officers were asked');
  let isFirst = true;
  meanwhile = async () => {
    if (!isFirst) return;
    isFirst = false;
    await annotations()['annotations.remove']({ ids: [removed] });
    const move = { hash: packHash, passage: passage('four hundred tons') };
    await annotations()['annotations.move']({ id: moved, ...move });
    const own = { hash: revisedHash, passage: passage('was read out') };
    await annotations()['annotations.move']({ id: placed, ...own });
  };
  addEdition(revisedHash, packHash);
  await carrying.settled();
  expect(placeIn(removed, revisedHash)).toBeNull();
  expect(placeIn(placed, revisedHash)?.state).toBe('byHand');
  const target = council.personal.row('annotationTarget', targetId(moved, revisedHash));
  expect(target?.quote.exact).toBe('four hundred tons');
});

it('makes the text of a file that was taken in before there was any, once', async () => {
  await carrying.close();
  const asked: string[] = [];
  carrying = createCarrying(
    parts({
      makeModels: (bytes) => {
        const hash = [packHash, revisedHash].find((one) =>
          Buffer.from(bytes).toString().endsWith(one.slice(0, 8)),
        );
        asked.push(hash ?? '');
        return Promise.resolve(modelsFor(hash ?? ''));
      },
    }),
  );
  addEdition(packHash, null, false);
  const mark = await addMark('four hundred tons of salt');
  expect(placeIn(mark, packHash)).toMatchObject({ start: null });
  addEdition(revisedHash, packHash, false);
  await carrying.settled();
  expect(asked).toEqual([packHash, revisedHash]);
  expect(council.papers.hasModels(packHash)).toBe(true);
  expect(placeIn(mark, revisedHash)?.parts).toMatchObject([{ pdfPage: 2 }]);
});

it('a file that cannot be read again keeps no other marks back, and is tried again at the next start', async () => {
  addEdition(packHash, null, false);
  const mark = await addMark('The ferry timetable');
  addEdition(revisedHash, packHash);
  const later = await addMark('It is printed below', revisedHash);
  addEdition(thirdHash, revisedHash);
  await carrying.settled();
  expect(faults.length).toBeGreaterThan(0);
  expect(placeIn(mark, revisedHash)).toBeNull();
  expect(placeIn(later, thirdHash)?.state).toBe('sure');
  council.papers.addModels(packHash, modelsFor(packHash));
  carrying.start();
  await carrying.settled();
  expect(placeIn(mark, revisedHash)).not.toBeNull();
});

it('ends with the app, and writes nothing after', async () => {
  addEdition(packHash, null);
  const mark = await addMark('The ferry timetable');
  const ended: Promise<void>[] = [];
  meanwhile = () => {
    ended.push(carrying.close());
  };
  addEdition(revisedHash, packHash);
  carrying.start();
  await expect.poll(() => runs).toBe(1);
  await Promise.all(ended);
  expect([placeIn(mark, revisedHash), faults]).toEqual([null, []]);
});

it('hundreds of places are written a portion at a time, so that others are answered between them', async () => {
  addEdition(packHash, null);
  for (let count = 0; count < 120; count += 1) await addMark('The ferry timetable');
  let most = 0;
  council.personal.on((changed) => {
    most = Math.max(most, changed.get('annotationTarget')?.size ?? 0);
  });
  addEdition(revisedHash, packHash);
  await carrying.settled();
  expect(council.reads.marks(revisedHash)).toHaveLength(120);
  expect(most).toBe(100);
});
