import type { Mark } from '../../shared/contract/annotations.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { MarkPart, PlaceState } from '../../shared/domain/annotation-target.ts';
import { byReadingOrder } from '../../shared/domain/mark-order.ts';

/** The calls that change marks. */
export type MarkCall =
  | 'annotations.add'
  | 'annotations.change'
  | 'annotations.move'
  | 'annotations.remove'
  | 'annotations.addStroke'
  | 'annotations.rub'
  | 'annotations.tag'
  | 'annotations.settle';

/** One change of marks: the call that keeps it. */
export type MarkChange = { [N in MarkCall]: { name: N; input: InputOf<N> } }[MarkCall];

/** Which marks a change is about: those of one mark are sent in order. */
export function idsOf({ input }: MarkChange): readonly string[] {
  return 'ids' in input ? input.ids : [input.id];
}

/** Two changes of one mark in one call, where there is such a call; null where there is none. */
export function folded(first: MarkChange, second: MarkChange): MarkChange | null {
  if (second.name !== 'annotations.change' || !isSameMark(first, second)) return null;
  const fields = given(second.input.fields);
  if (first.name === 'annotations.add')
    return { name: first.name, input: { ...first.input, ...fields } };
  if (first.name !== 'annotations.change') return null;
  const { id } = first.input;
  return { name: first.name, input: { id, fields: { ...first.input.fields, ...fields } } };
}

/** Whether nothing is left of an older change once a newer one is kept. */
export function isOvertaken(older: MarkChange, newer: MarkChange): boolean {
  if (older.name !== 'annotations.change' || newer.name !== 'annotations.change') return false;
  const fields = given(newer.input.fields);
  return (
    isSameMark(older, newer) &&
    Object.keys(given(older.input.fields)).every((name) => name in fields)
  );
}

const isSameMark = (one: MarkChange, other: MarkChange): boolean =>
  idsOf(one).join() === idsOf(other).join();

/** What the marks are once a change was made: what is shown before the backend has answered. */
export function changed(marks: Mark[], change: MarkChange, now: string): Mark[] {
  switch (change.name) {
    case 'annotations.add':
      return [...marks.filter(({ id }) => id !== change.input.id), newMark(change.input, now)].sort(
        byReadingOrder,
      );
    case 'annotations.remove': {
      const gone = new Set(change.input.ids);
      return marks.filter(({ id }) => !gone.has(id));
    }
    case 'annotations.settle': {
      const settled = new Set(change.input.ids);
      const state: PlaceState = change.input.as;
      return marks.map((mark) =>
        settled.has(mark.id) ? { ...mark, place: { ...mark.place, state } } : mark,
      );
    }
    case 'annotations.move':
      return one(marks, change.input.id, (mark) => moved(mark, change.input)).sort(byReadingOrder);
    case 'annotations.rub':
      return rubbed(marks, change.input);
    case 'annotations.change':
    case 'annotations.tag':
    case 'annotations.addStroke':
      return one(marks, change.input.id, (mark) => altered(mark, change));
  }
}

function one(marks: Mark[], id: string, alter: (mark: Mark) => Mark): Mark[] {
  return marks.map((mark) => (mark.id === id ? alter(mark) : mark));
}

type Altering = Extract<
  MarkChange,
  { name: 'annotations.change' | 'annotations.tag' | 'annotations.addStroke' }
>;

function altered(mark: Mark, change: Altering): Mark {
  switch (change.name) {
    case 'annotations.change':
      return { ...mark, ...given(change.input.fields) };
    case 'annotations.tag': {
      const others = mark.tags.filter((tag) => tag !== change.input.tag);
      return { ...mark, tags: change.input.on ? [...others, change.input.tag] : others };
    }
    case 'annotations.addStroke': {
      const { stroke, parts } = change.input;
      const others = mark.strokes.filter(({ id }) => id !== stroke.id);
      const position = others.length;
      const strokes = [...others, { ...stroke, annotation: mark.id, position }];
      return { ...mark, strokes, place: { ...mark.place, parts } };
    }
  }
}

/** Only what is said: a field that is left out stays as it is. */
function given<Fields extends object>(
  fields: Fields,
): { [K in keyof Fields]?: Exclude<Fields[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}

function moved(mark: Mark, { hash, passage }: InputOf<'annotations.move'>): Mark {
  const { exact, prefix, suffix } = passage;
  const parts = passage.parts ?? [];
  const state: PlaceState = hash === mark.madeOn ? 'original' : 'byHand';
  const shift = shiftedAs(mark.place.parts, parts, mark.place.shift);
  const place = { ...mark.place, parts, shift, start: null, end: null, state };
  return { ...mark, quote: { ...mark.quote, exact, prefix, suffix }, place };
}

/** A drawing's strokes go where its rectangle goes. */
function shiftedAs(
  before: MarkPart[],
  after: MarkPart[],
  [x, y]: [number, number],
): [number, number] {
  const from = before[0];
  const to = after[0];
  if (!from || !to || !('rect' in from) || !('rect' in to)) return [x, y];
  return [x + to.rect[0] - from.rect[0], y + to.rect[1] - from.rect[1]];
}

function rubbed(marks: Mark[], { id, gone, left, parts }: InputOf<'annotations.rub'>): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.id !== id) return [mark];
    const kept = mark.strokes.filter((stroke) => !gone.includes(stroke.id));
    const strokes = [
      ...kept,
      ...left.map((stroke, index) => ({
        ...stroke,
        annotation: id,
        position: kept.length + index,
      })),
    ];
    return strokes.length === 0 ? [] : [{ ...mark, strokes, place: { ...mark.place, parts } }];
  });
}

function newMark(input: InputOf<'annotations.add'>, now: string): Mark {
  const { id, hash, kind, colour, opacity, width, text, style, tags, passage, strokes } = input;
  const { exact, prefix, suffix, parts } = passage;
  return {
    id,
    madeOn: hash,
    paper: null,
    kind,
    colour,
    opacity,
    width,
    text,
    style,
    author: '',
    replyTo: null,
    origin: null,
    madeAt: now,
    changedAt: now,
    tags,
    strokes: strokes.map((stroke, position) => ({ ...stroke, annotation: id, position })),
    quote: { exact, prefix, suffix, hint: null },
    place: {
      parts: parts ?? [],
      shift: [0, 0],
      start: null,
      end: null,
      textModel: 0,
      state: 'original',
      confidence: null,
      from: null,
    },
  };
}

/** The marks as fetched, but those that are the same as before stay the same objects: nothing is drawn anew. */
export function sharing(before: readonly Mark[], fetched: Mark[]): Mark[] {
  const known = new Map(before.map((mark) => [mark.id, mark]));
  return fetched.map((mark) => {
    const old = known.get(mark.id);
    return old && JSON.stringify(old) === JSON.stringify(mark) ? old : mark;
  });
}
