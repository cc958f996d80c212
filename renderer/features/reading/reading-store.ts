import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallErrorCode } from '../../../shared/contract/call-error.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import type { PaperFile } from '../../../shared/contract/papers.ts';
import { codeOf } from '../../app/query-store.ts';
import type { Client } from '../../client/client.ts';
import { type CannotOpen, type OpenPaper, PaperCannotOpen } from '../../pdf/open-paper.ts';
import type { Fit, Place, View } from '../../pdf/page-layout.ts';
import { borrowPaper, type Loan } from '../../pdf/paper-shelf.ts';
import { createPositionKeeper } from './position-keeper.ts';

/** What stands beside the paper; one at a time, so that the paper keeps its room. */
export type Side = 'agenda' | 'contents' | 'pictures';

export interface ReadingState {
  hash: string;
  file: PaperFile | null;
  /** Why nothing is known of the file. */
  problem: CallErrorCode | null;
  /** The import that still reads this file, if one does. */
  importing: ImportJob | null;
  /** The meeting that the import put this file into, once it is known. */
  importedInto: string | null;
  paper: OpenPaper | null;
  /** Why the pages cannot be drawn; their words may still be read in the text view. */
  cannotOpen: CannotOpen | null;
  /** Where to begin; null until it is known. */
  start: Place | null;
  view: View;
  textView: boolean;
  /** The page most seen, from 1. */
  pdfPage: number;
  side: Side | null;
  /** Whether the column to the right of the paper is unfolded. */
  column: boolean;
}

export interface ReadingStore {
  store: StoreApi<ReadingState>;
  /** Learns of the file and opens it, at `pdfPage` or else where I left off. Ends with the function it returns. */
  open(pdfPage: number | null): () => void;
  /** Asks again what is known of the file. */
  learn(): void;
  /** Begins there instead: somebody went on before it was known where to begin. */
  beginAt(place: Place): void;
  moved(place: Place, mostSeen: number): void;
  setFit(fit: Fit): void;
  turn(): void;
  setTextView(on: boolean): void;
  setSide(side: Side | null): void;
  setColumn(open: boolean): void;
  /** The file hangs and was given up. */
  broke(): void;
  place(): Place;
}

type Position = InputOf<'reading.remember'>;

/** What one reading screen shows of one file, and where in it the reader is. */
export function createReadingStore(client: Client, hash: string): ReadingStore {
  const store = createStore<ReadingState>(() => initialState(hash));
  const { setState, getState } = store;
  const keeper = createPositionKeeper<Position>((position) =>
    client.call('reading.remember', position),
  );
  let place: Place = { index: 0, offsetPerMille: 0 };
  let asked: Place | null = null;
  let loan: Loan | null = null;
  /** What was folded away for the column, and comes back with its going. */
  let madeRoom: Side | null = null;
  let refetch: () => Promise<void> = () => Promise.resolve();

  const remember = () => {
    const { view, textView, start } = getState();
    if (start === null) return;
    keeper.keep({
      hash,
      pdfPage: place.index + 1,
      offsetPerMille: place.offsetPerMille,
      fit: view.fit,
      quarterTurns: view.quarterTurns,
      textView,
    });
  };
  const change = (changed: Partial<ReadingState>) => {
    setState(changed);
    remember();
    // chosen by hand, once: there is no rest to wait for
    keeper.flush();
  };

  return {
    store,
    open: (pdfPage) => {
      loan = borrowPaper(client.paperUrl(hash));
      const following = followFile(client, hash, store);
      refetch = following.refetch;
      const stops = [following.stop, flushWhenHidden(keeper.flush)];
      let closed = false;
      void begin(client, hash, pdfPage).then((begun) => {
        if (closed) return;
        const start = asked ?? begun.start;
        place = start;
        setState({ ...begun, start, pdfPage: start.index + 1 });
      });
      loan.paper.then(
        (paper) => closed || setState({ paper, cannotOpen: null }),
        (error: unknown) => closed || setState({ cannotOpen: reasonOf(error) }),
      );
      return () => {
        closed = true;
        asked = null;
        keeper.flush();
        loan?.giveBack();
        for (const stop of stops) stop();
        setState({ paper: null, start: null });
      };
    },
    learn: () => void refetch(),
    beginAt: (start) => {
      asked = start;
      if (getState().start === null) return;
      place = start;
      setState({ start, pdfPage: start.index + 1 });
    },
    moved: (moved, mostSeen) => {
      place = moved;
      if (getState().pdfPage !== mostSeen + 1) setState({ pdfPage: mostSeen + 1 });
      remember();
    },
    setFit: (fit) => change({ view: { ...getState().view, fit } }),
    turn: () => {
      const { view } = getState();
      change({ view: { ...view, quarterTurns: (view.quarterTurns + 1) % 4 } });
    },
    setTextView: (textView) => change({ textView, start: place }),
    // where there is no room for both, the one that was asked for last stays
    setSide: (side) => {
      madeRoom = null;
      setState(side !== null && !hasRoomFor(bothColumns) ? { side, column: false } : { side });
    },
    setColumn: (column) => {
      const { side } = getState();
      if (column && side !== null && !hasRoomFor(bothColumns)) {
        madeRoom = side;
        setState({ column, side: null });
        return;
      }
      setState(column || madeRoom === null ? { column } : { column, side: madeRoom });
      madeRoom = null;
    },
    broke: () => {
      loan?.discard();
      setState({ paper: null, cannotOpen: 'unreadable' });
    },
    place: () => place,
  };
}

function initialState(hash: string): ReadingState {
  return {
    hash,
    file: null,
    problem: null,
    importing: null,
    importedInto: null,
    paper: null,
    cannotOpen: null,
    start: null,
    view: { fit: 'width', quarterTurns: 0 },
    textView: false,
    pdfPage: 1,
    side: hasRoomFor(50) ? 'agenda' : null,
    column: hasRoomFor(bothColumns),
  };
}

/** Letters across the window that leave the paper enough beside both columns. */
const bothColumns = 90;

/** In letters: in a narrower window a column would leave the paper too little; it is one press away. */
function hasRoomFor(letters: number): boolean {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 18;
  return window.innerWidth / letter > letters;
}

function reasonOf(error: unknown): CannotOpen {
  return error instanceof PaperCannotOpen ? error.reason : 'unreadable';
}

/** Where to begin: at the page asked for, in the view I used last; else exactly where I left off. */
async function begin(client: Client, hash: string, pdfPage: number | null) {
  // a position that cannot be read is no reason not to read the paper: it opens at its beginning
  const kept = await client.call('reading.position', { hash }).catch(() => null);
  const left = { index: (kept?.pdfPage ?? 1) - 1, offsetPerMille: kept?.offsetPerMille ?? 0 };
  const start = pdfPage === null ? left : { index: pdfPage - 1, offsetPerMille: 0 };
  return {
    start,
    pdfPage: start.index + 1,
    view: { fit: kept?.fit ?? ('width' as const), quarterTurns: kept?.quarterTurns ?? 0 },
    textView: kept?.textView === 1,
  };
}

/** Keeps what is known of the file fresh: while it is imported its printed numbers and headings come later. */
function followFile(client: Client, hash: string, store: StoreApi<ReadingState>) {
  let stopped = false;
  const refetch = async () => {
    try {
      const file = await client.call('papers.file', { hash });
      if (!stopped) store.setState({ file, problem: null });
    } catch (error) {
      if (!stopped) store.setState({ problem: codeOf(error) });
    }
  };
  const heard = (job: ImportJob) => {
    if (job.readable !== hash) return;
    const before = store.getState().importing;
    const ended = ['done', 'refused', 'cancelled'].includes(job.state);
    store.setState({ importing: ended ? null : job, importedInto: job.meeting });
    if (ended || before === null || before.state !== job.state) void refetch();
  };
  const stops = [
    client.on('imports.changed', ({ job }) => heard(job)),
    client.on('meetings.changed', () => void refetch()),
  ];
  void refetch();
  client.call('imports.list', {}).then(
    (jobs) => {
      const job = jobs.find(({ readable }) => readable === hash);
      if (job && !stopped) heard(job);
    },
    () => undefined, // not knowing of an import costs a line of progress, no more
  );
  const stop = () => {
    stopped = true;
    for (const end of stops) end();
  };
  return { refetch, stop };
}

function flushWhenHidden(flush: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', () => document.hidden && flush(), { signal });
  window.addEventListener('pagehide', flush, { signal });
  return () => stop.abort();
}
