import type { ModelItem, PageModel } from './page-model.ts';
import { streamText } from './text-stream.ts';

/** A page's text model as papers.db keeps it: {@link modelAsJson}, deflated. */
export interface PackedModel {
  pdfPage: number;
  version: number;
  /** Characters of the page's text stream. */
  length: number;
  packed: Uint8Array;
}

/** Columns instead of objects, coordinates as steps of 0.01 pt from the item before: a third of the room. */
interface Columns {
  page: Omit<PageModel, 'items'>;
  words: string[];
  /** Directions that occur, and by item which of them. */
  directions: [number, number][];
  direction: number[];
  /** By item x, y, width, height. */
  steps: number[];
  /** Which items are furniture, by their index. */
  furniture: number[];
}

export function modelAsJson({ items, ...page }: PageModel): string {
  const columns: Columns = {
    page,
    words: items.map((item) => item.printed),
    directions: [],
    direction: [],
    steps: [],
    furniture: items.flatMap((item, index) => (item.furniture ? [index] : [])),
  };
  let last = [0, 0, 0, 0];
  for (const { x, y, width, height, dx, dy } of items) {
    const next = [x, y, width, height].map((points) => Math.round(points * 100));
    columns.steps.push(...next.map((value, index) => value - (last[index] ?? 0)));
    columns.direction.push(directionIn(columns.directions, dx, dy));
    last = next;
  }
  return JSON.stringify(columns);
}

function directionIn(known: [number, number][], dx: number, dy: number): number {
  const [x, y] = [Math.round(dx * 1e5) / 1e5, Math.round(dy * 1e5) / 1e5];
  const found = known.findIndex(([one, other]) => one === x && other === y);
  return found >= 0 ? found : known.push([x, y]) - 1;
}

/** What {@link modelAsJson} was given, to 0.01 pt. */
export function modelFromJson(json: string): PageModel {
  const columns: Columns = JSON.parse(json);
  const furniture = new Set(columns.furniture);
  const at: [number, number, number, number] = [0, 0, 0, 0];
  const items = columns.words.map((printed, index): ModelItem => {
    for (const column of [0, 1, 2, 3] as const)
      at[column] += columns.steps[index * 4 + column] ?? 0;
    const [x, y, width, height] = at;
    const [dx, dy] = columns.directions[columns.direction[index] ?? 0] ?? [1, 0];
    const inPoints = { x: x / 100, y: y / 100, width: width / 100, height: height / 100 };
    return {
      text: streamText(printed),
      printed,
      ...inPoints,
      dx,
      dy,
      furniture: furniture.has(index),
    };
  });
  return { ...columns.page, items };
}
