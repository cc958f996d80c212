/** Size of a page as it is read, after the file's own rotation. Points. */
export interface PageSize {
  width: number;
  height: number;
}

/** How pages are fitted: to the column's width, whole, or by a factor where 1 means 96 pixels an inch. */
export type Fit = 'width' | 'page' | number;

export interface View {
  fit: Fit;
  /** Quarter turns clockwise, 0 to 3, on top of the file's own rotation. */
  quarterTurns: number;
  /** Two pages side by side, the first with the second. */
  twoPages?: boolean;
}

/** A page's place in the list. CSS pixels; `scale` is CSS pixels a point. */
export interface PageBox {
  top: number;
  left: number;
  width: number;
  height: number;
  scale: number;
  /** Where the row ends that the page stands in; the page's own end unless two stand side by side. */
  bottom: number;
}

export interface PageLayout {
  boxes: PageBox[];
  /** Of the whole sheet that holds the pages, gaps included. */
  width: number;
  height: number;
}

/** Where the top of the window stands: a page (from 0) and thousandths of its height. */
export interface Place {
  index: number;
  offsetPerMille: number;
}

/** Room above, between and below pages. CSS pixels. */
export const pageGap = 12;
/** CSS pixels a point at 100 %: 96 dots an inch over 72 points an inch. */
export const pixelsPerPoint = 96 / 72;
export const smallestZoom = 0.25;
export const largestZoom = 8;

/**
 * Places every page, from their sizes alone, before the file is open. `room` is the inside of the scrolling
 * box. With a fit, pages of the commonest width share one scale, and a wider page shrinks into the column, so
 * that a landscape table neither hangs out nor makes its neighbours small.
 */
export function layoutPages(
  sizes: PageSize[],
  view: View,
  room: PageSize,
  pixelRatio = 1,
): PageLayout {
  const turned = sizes.map((size) => turn(size, view.quarterTurns));
  const columns = columnsOf(view);
  const common = commonest(turned);
  const onGrid = (pixels: number) => Math.max(1, Math.floor(pixels * pixelRatio)) / pixelRatio;
  const boxes: PageBox[] = [];
  let top = pageGap;
  for (let index = 0; index < turned.length; index += columns) {
    const row = turned.slice(index, index + columns).map((size) => {
      const scale = scaleOf(size, common, view.fit, room, columns);
      return { width: onGrid(size.width * scale), height: onGrid(size.height * scale), scale };
    });
    const bottom = top + Math.max(...row.map(({ height }) => height));
    for (const page of row) boxes.push({ top, left: 0, bottom, ...page });
    top = bottom + pageGap;
  }
  const rowWidth = (index: number) =>
    boxes
      .slice(index - (index % columns), index - (index % columns) + columns)
      .reduce((sum, box) => sum + box.width + pageGap, -pageGap);
  const widest = boxes.reduce((widest, _box, index) => Math.max(widest, rowWidth(index)), 0);
  const width = Math.max(room.width, widest + 2 * pageGap);
  boxes.forEach((box, index) => {
    const beside = index % columns === 0 ? undefined : boxes[index - 1];
    box.left = beside
      ? beside.left + beside.width + pageGap
      : onGrid((width - rowWidth(index)) / 2);
  });
  return { boxes, width, height: top };
}

const columnsOf = (view: View): number => (view.twoPages ? 2 : 1);

/** The zoom that a fit comes to for the commonest page: what "75 %" shows. */
export function zoomOf(sizes: PageSize[], view: View, room: PageSize): number {
  const common = commonest(sizes.map((size) => turn(size, view.quarterTurns)));
  return scaleOf(common, common, view.fit, room, columnsOf(view)) / pixelsPerPoint;
}

function scaleOf(
  size: PageSize,
  common: PageSize,
  fit: Fit,
  room: PageSize,
  columns: number,
): number {
  if (typeof fit === 'number') return fit * pixelsPerPoint;
  const across = (page: PageSize) =>
    Math.max(1, room.width - (columns + 1) * pageGap) / columns / page.width;
  const down = (page: PageSize) => Math.max(1, room.height - 2 * pageGap) / page.height;
  const fitted = (page: PageSize) =>
    fit === 'width' ? across(page) : Math.min(across(page), down(page));
  return Math.min(fitted(size), fitted(common), largestZoom * pixelsPerPoint);
}

/** The size most pages have, to the point; the first of them if several are as common. */
function commonest(sizes: PageSize[]): PageSize {
  const counts = new Map<string, { size: PageSize; count: number }>();
  for (const size of sizes) {
    const key = `${Math.round(size.width)} ${Math.round(size.height)}`;
    const entry = counts.get(key) ?? { size, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const a4 = { size: { width: 595, height: 842 }, count: 0 };
  return [...counts.values()].reduce((best, entry) => (entry.count > best.count ? entry : best), a4)
    .size;
}

function turn(size: PageSize, quarterTurns: number): PageSize {
  return quarterTurns % 2 === 0 ? size : { width: size.height, height: size.width };
}

/**
 * The page that `y` lies on, the first of its row; the gap above a page is the page's own. The last page
 * below the end.
 */
export function pageAt(boxes: PageBox[], y: number): number {
  let low = 0;
  let high = Math.max(0, boxes.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && box.bottom <= y + 0.5) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last page of the row that a page stands in. */
export function endOfRow(boxes: PageBox[], index: number): number {
  return boxes[index + 1]?.top === boxes[index]?.top ? index + 1 : index;
}

/** Where a window whose top stands at `y` is. */
export function placeAt(boxes: PageBox[], y: number): Place {
  const index = pageAt(boxes, y);
  const box = boxes[index];
  if (!box) return { index: 0, offsetPerMille: 0 };
  const part = (y - box.top) / box.height;
  return { index, offsetPerMille: Math.round(1000 * Math.min(1, Math.max(0, part))) };
}

/** The scroll position of a place; the very top of a page shows the gap above it too. */
export function topOf(boxes: PageBox[], place: Place): number {
  const box = boxes[Math.min(Math.max(0, place.index), boxes.length - 1)];
  if (!box) return 0;
  if (place.offsetPerMille === 0) return box.top - pageGap;
  return box.top + (place.offsetPerMille / 1000) * box.height;
}

/** The page that fills most of the window: what "Page 12" on the bar means. */
export function mostSeen(boxes: PageBox[], top: number, height: number): number {
  const first = pageAt(boxes, top + 1);
  let best = first;
  let most = 0;
  for (let index = first; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (!box || box.top >= top + height) break;
    const seen = Math.min(box.top + box.height, top + height) - Math.max(box.top, top);
    if (seen > most + 0.5) {
      most = seen;
      best = index;
    }
  }
  return best;
}
