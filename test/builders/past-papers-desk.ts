import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { ReadRefusal } from '../../electron/papers/read-file.ts';
import {
  createPastPapers,
  type PastPapersOptions,
} from '../../electron/services/past-papers/past-papers.ts';
import type { PastPapersState } from '../../shared/contract/past-papers.ts';
import type { ImportRefusal } from '../../shared/domain/import-refusal.ts';
import type { PackReading } from '../../shared/domain/pack-reading.ts';
import { aPackReading, pageHashes } from './a-pack-reading.ts';
import type { TestProfile } from './a-profile.ts';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

/** What a pretended file holds instead of a PDF. */
export interface Written {
  reading?: Partial<PackReading>;
  refusal?: ImportRefusal;
  password?: string;
}

/** A folder of pretended files over a real profile, and a reader that knows them. */
export interface PastPapersDesk {
  scratch: ScratchFolder;
  folder: string;
  put(path: string, written: Written): void;
  /** Paths in the order in which reading them was begun. */
  read: string[];
  /** Reading waits before its end while this is set. */
  hold: { file: string } | null;
  importing: boolean;
  faults: unknown[];
  /** The service as after a start of the app. */
  begin(): ReturnType<typeof createPastPapers>;
}

export function aPastPapersDesk(test: TestProfile): PastPapersDesk {
  const scratch = scratchFolder();
  const folder = join(scratch.path, 'Past papers');
  mkdirSync(folder);
  const desk: PastPapersDesk = {
    scratch,
    folder,
    read: [],
    hold: null,
    importing: false,
    faults: [],
    put(path, written) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      scratch.put(`Past papers/${path}`, Buffer.from(JSON.stringify(written)));
    },
    begin: () =>
      createPastPapers({
        ...test,
        council: test.profile.council,
        personal: test.profile.personal,
        papers: test.profile.papers,
        profileFolder: join(scratch.path, 'profile'),
        readFile,
        inTurn: (work) => work(),
        isHeld: () => false,
        isImporting: () => desk.importing,
        files: { pathOf: () => null, release: async () => {} },
        tell: () => {},
        report: (error) => desk.faults.push(error),
        retryMs: 10,
      }),
  };
  const readFile: PastPapersOptions['readFile'] = async (request, listener, signal) => {
    const path = request.path.slice(folder.length + 1);
    desk.read.push(path);
    const bytes = readFileSync(request.path);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!(await listener.identified(hash, bytes.length))) throw new Error('stopped');
    const { reading, refusal, password } = JSON.parse(bytes.toString()) as Written;
    if (refusal !== undefined) throw new ReadRefusal(refusal);
    if (password !== request.password) throw new ReadRefusal('locked');
    await listener.part(0, bytes);
    const understood = aPackReading(reading);
    await listener.opened(understood.pages.map(() => ({ width: 595, height: 842 })));
    while (desk.hold?.file === path) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      signal.throwIfAborted();
    }
    const textHashes = pageHashes(understood.pages.length);
    return { hash, bytes: bytes.length, outline: [], textHashes, reading: understood };
  };
  return desk;
}

type Service = ReturnType<typeof createPastPapers>;

export async function stateOf({ handlers }: Service): Promise<PastPapersState | null> {
  return handlers['pastPapers.get']({});
}

/** Waits until the run has ended. */
export const ended = (service: Service) =>
  expect.poll(async () => (await stateOf(service))?.state, { interval: 5 }).toBe('done');

/** Path and state of every file whose turn is over, in the folder's order. */
export async function outcomes({ handlers }: Service): Promise<Record<string, string>> {
  const { files } = await handlers['pastPapers.files']({
    states: ['done', 'already', 'attention', 'left', 'refused', 'gone', 'later'],
    from: 0,
  });
  return Object.fromEntries(files.map(({ path, state }) => [path, state]));
}
