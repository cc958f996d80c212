import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type FileReading,
  type ReadListener,
  ReadRefusal,
} from '../../../../electron/papers/read-file.ts';
import { createImports } from '../../../../electron/services/imports.ts';
import { CallError } from '../../../../shared/contract/call-error.ts';
import { refusalSentence } from '../../../../shared/domain/import-refusal.ts';
import { aPackReading, pageHashes, someMinutes } from '../../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../../builders/a-profile.ts';

type ReadFile = Parameters<typeof createImports>[0]['readFile'];

const hash = 'a'.repeat(64);
const bytes = Uint8Array.of(37, 80, 68, 70);
const minutes = aPackReading({ kind: 'minutes', items: [], previousMinutes: [someMinutes()] });

/** Tells what the real reader tells, in its order. */
async function tellAll(listener: ReadListener, reading = aPackReading()): Promise<FileReading> {
  if (!(await listener.identified(hash, bytes.length))) throw new Error('stopped');
  await listener.part(0, bytes);
  await listener.opened(reading.pages.map(() => ({ width: 595, height: 842 })));
  return { hash, bytes: bytes.length, outline: [], textHashes: pageHashes(6), reading };
}

/** A locked file: it is identified before its password is asked for, as the real reader does. */
const readLocked: ReadFile = async (request, listener) => {
  if (request.password === 'elm') return tellAll(listener);
  if (!(await listener.identified(hash, bytes.length))) throw new Error('stopped');
  throw new ReadRefusal('locked', request.password !== undefined);
};

let test: TestProfile;
let faults: unknown[];
beforeEach(() => {
  test = aProfile();
  faults = [];
});
afterEach(() => test.close());

function importing(readFile: ReadFile) {
  const { council, papers } = test.profile;
  const ids: string[] = [];
  const imports = createImports({
    council,
    papers,
    readFile,
    clock: test.clock,
    newId: () => {
      ids.push(test.newId());
      return ids.at(-1) ?? '';
    },
    samplePath: 'sample.pdf',
    files: {
      files: async (token) => {
        if (token === 'unknown') throw new CallError('notFound');
        return [{ path: token, fileName: `${token}.pdf`, isTemporary: false, refusal: null }];
      },
      release: async () => {},
    },
    tell: () => {},
    report: (error) => faults.push(error),
  });
  const start = async (meeting: string | null = null) => {
    const { jobs } = await imports.handlers['imports.start']({ files: ['pack'], meeting });
    return jobs[0] ?? '';
  };
  const outcome = async (job: string) => (await imports.handlers['imports.outcome']({ job })).job;
  const reaches = (job: string, state: string) =>
    expect.poll(async () => (await outcome(job)).state).toBe(state);
  const cancelAll = async () => {
    for (const job of ids) await imports.handlers['imports.cancel']({ job });
  };
  return { ...imports, cancelAll, start, outcome, reaches };
}

describe('a locked file that was handed over twice', () => {
  it('keeps its bytes when the second one is answered, or given up, after the first', async () => {
    const { handlers, start, reaches, outcome } = importing(readLocked);
    const jobs = [await start(), await start(), await start()];
    for (const job of jobs) await reaches(job, 'asking');
    expect(test.profile.papers.has(hash)).toBe(false);
    const answer = { kind: 'password', password: 'elm' } as const;
    const [first = '', second = '', third = ''] = jobs;
    await handlers['imports.answer']({ job: first, answer });
    await reaches(first, 'done');
    await handlers['imports.answer']({ job: second, answer });
    await reaches(second, 'done');
    await handlers['imports.cancel']({ job: third });
    await reaches(third, 'cancelled');
    expect((await outcome(second)).status).toBe('already');
    expect(test.profile.papers.isComplete(hash)).toBe(true);
  });
});

describe('a cancel', () => {
  it.each([
    ['a pack that needs no answer', aPackReading()],
    ['a file that would have been asked about', minutes],
  ])('holds also in the moment when reading has just ended: %s', async (_name, reading) => {
    const { cancelAll, start, reaches, close } = importing(async (_request, listener) => {
      const read = await tellAll(listener, reading);
      await cancelAll();
      return read;
    });
    const job = await start();
    await reaches(job, 'cancelled');
    expect(test.profile.papers.has(hash)).toBe(false);
    expect(test.profile.council.rows('pack')).toEqual([]);
    await close();
  });

  it('holds also in the moment when a file has just proved to be locked', async () => {
    const { cancelAll, start, reaches, close } = importing(async () => {
      await cancelAll();
      throw new ReadRefusal('locked');
    });
    const job = await start();
    await reaches(job, 'cancelled');
    await close();
  });
});

it('begins nothing of a call that names a file nobody handed over', async () => {
  const { handlers, close } = importing((_request, listener) => tellAll(listener));
  const start = handlers['imports.start']({ files: ['pack', 'unknown'], meeting: null });
  await expect(start).rejects.toThrow('notFound');
  expect(await handlers['imports.list']({})).toEqual([]);
  await close();
});

describe('a file that was dropped on a meeting', () => {
  it('asks where it belongs when Undo took that meeting away while the file was read', async () => {
    const { council } = test.profile;
    const clerk = { name: 'Ada Elm' };
    council.change(clerk, 'Meeting added', (tx) => tx.set('meeting', 'm', { place: 'Hall' }));
    const { start, reaches, close } = importing((_request, listener) => {
      council.undo(clerk);
      return tellAll(listener, minutes);
    });
    const job = await start('m');
    await reaches(job, 'asking');
    expect(council.rows('pack')).toEqual([]);
    await close();
  });
});

describe('reliability R4: a disk that is full', () => {
  it('is named when the rows do not fit any more, and nothing is kept of the file', async () => {
    vi.spyOn(test.profile.council, 'change').mockImplementation(() => {
      throw new CallError('diskFull');
    });
    const { start, reaches, outcome } = importing((_request, listener) => tellAll(listener));
    const job = await start();
    await reaches(job, 'refused');
    expect((await outcome(job)).reason).toBe(refusalSentence.diskFull);
    expect([test.profile.papers.has(hash), faults]).toEqual([false, []]);
  });

  it('ends the import in words even where the bytes cannot be taken away at once', async () => {
    const noRoom = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    vi.spyOn(test.profile.papers, 'drop').mockRejectedValue(noRoom);
    const { start, reaches, outcome, close } = importing(async (_request, listener) => {
      await listener.identified(hash, bytes.length);
      throw noRoom;
    });
    const job = await start();
    await reaches(job, 'refused');
    expect((await outcome(job)).refusal).toBe('diskFull');
    expect(faults).toEqual([noRoom]);
    await close();
  });
});
