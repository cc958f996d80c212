import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FileReading,
  type ReadListener,
  ReadRefusal,
  type ReadRequest,
} from '../../../electron/papers/read-file.ts';
import { createImports } from '../../../electron/services/imports.ts';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import { refusalSentence } from '../../../shared/domain/import-refusal.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import { aPackReading, pageHashes, someMinutes } from '../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../builders/a-profile.ts';

type Read = (
  request: ReadRequest,
  listener: ReadListener,
  signal: AbortSignal,
) => Promise<FileReading>;

const hash = 'a'.repeat(64);
const bytes = Uint8Array.of(37, 80, 68, 70);

/** A reader that tells what the real one tells, in its order, and then answers `reading`. */
const reads =
  (reading: PackReading, fileHash = hash): Read =>
  async (_request, listener) => {
    if (!(await listener.identified(fileHash, bytes.length))) throw new Error('stopped');
    await listener.part(0, bytes);
    await listener.opened(reading.pages.map(() => ({ width: 595, height: 842 })));
    return {
      hash: fileHash,
      bytes: bytes.length,
      outline: [],
      textHashes: pageHashes(6),
      reading,
    };
  };

let test: TestProfile;
let told: ImportJob[];
let faults: unknown[];
beforeEach(() => {
  test = aProfile();
  told = [];
  faults = [];
});
afterEach(() => test.close());

function importsWith(readFile: Read) {
  const { council, papers } = test.profile;
  return createImports({
    council,
    papers,
    readFile,
    clock: test.clock,
    newId: test.newId,
    samplePath: 'sample.pdf',
    files: {
      files: async (token) => [
        { path: token, fileName: `${token}.pdf`, isTemporary: false, refusal: null },
      ],
      release: async () => {},
    },
    tell: (job) => told.push(job),
    report: (error) => faults.push(error),
  });
}
const last = () => told.at(-1);
const states = () => told.map((job) => job.state);

async function start(imports: ReturnType<typeof importsWith>, file = 'pack') {
  const { jobs } = await imports.handlers['imports.start']({ files: [file], meeting: null });
  return jobs[0] ?? '';
}
const ended = (state: ImportJob['state']) => expect.poll(() => last()?.state).toBe(state);

describe('imports', () => {
  it('take a pack in and tell each step', async () => {
    await start(importsWith(reads(aPackReading())));
    await ended('done');
    expect([...new Set(states())]).toEqual(['waiting', 'reading', 'storing', 'done']);
    expect([last()?.status, last()?.pagesTotal, last()?.itemsFound]).toEqual(['imported', 6, 2]);
    expect(test.profile.papers.isComplete(hash)).toBe(true);
  });

  it('recognise the same pack again and change nothing', async () => {
    const imports = importsWith(reads(aPackReading()));
    await start(imports);
    await ended('done');
    await start(imports);
    await expect.poll(() => last()?.status).toBe('already');
    expect(last()?.reason).toBe(
      'This file is already here (imported 5 February 2026). Nothing was changed.',
    );
  });

  it('say in a plain sentence why a file was refused, and keep nothing of it', async () => {
    await start(
      importsWith(async (_request, listener) => {
        await listener.identified(hash, bytes.length);
        throw new ReadRefusal('damaged');
      }),
    );
    await ended('refused');
    expect([last()?.refusal, last()?.reason]).toEqual(['damaged', refusalSentence.damaged]);
    expect(test.profile.papers.has(hash)).toBe(false);
    expect(faults).toEqual([]);
  });

  it('call a fault of our own a fault, and report it once', async () => {
    const bug = new TypeError('a bug');
    await start(importsWith(() => Promise.reject(bug)));
    await ended('refused');
    expect([last()?.refusal, faults]).toEqual(['unexpected', [bug]]);
  });

  it('leave nothing behind when they are cancelled in the middle of reading', async () => {
    const imports = importsWith(async (_request, listener, signal) => {
      await listener.identified(hash, bytes.length);
      await listener.part(0, bytes);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    });
    const job = await start(imports);
    await expect.poll(() => test.profile.papers.has(hash)).toBe(true);
    await imports.handlers['imports.cancel']({ job });
    await ended('cancelled');
    expect(test.profile.papers.has(hash)).toBe(false);
    expect(test.profile.council.rows('pack', {})).toEqual([]);
  });

  it('ask once for a password, say when it is wrong, and go on with the right one', async () => {
    const reader = reads(aPackReading());
    const imports = importsWith((request, listener, signal) =>
      request.password === 'elm'
        ? reader(request, listener, signal)
        : Promise.reject(new ReadRefusal('locked', request.password !== undefined)),
    );
    const job = await start(imports);
    await ended('asking');
    expect(last()?.question).toEqual({ kind: 'password', wrong: false });
    await imports.handlers['imports.answer']({
      job,
      answer: { kind: 'password', password: 'oak' },
    });
    await expect.poll(() => last()?.question).toEqual({ kind: 'password', wrong: true });
    await imports.handlers['imports.answer']({
      job,
      answer: { kind: 'password', password: 'elm' },
    });
    await ended('done');
    expect(JSON.stringify(told)).not.toContain('elm');
  });
});

describe('a file that is no agenda', () => {
  const minutes = aPackReading({ kind: 'minutes', items: [], previousMinutes: [someMinutes()] });

  it('is attached to the meeting that the person names', async () => {
    await start(importsWith(reads(aPackReading())));
    await ended('done');
    const meeting = last()?.meeting ?? '';
    const imports = importsWith(reads(minutes, 'b'.repeat(64)));
    const job = await start(imports, 'minutes');
    await ended('asking');
    const question = last()?.question;
    expect(question?.kind === 'whichMeeting' ? question.proposals[0] : null).toEqual({
      meeting,
      label: 'Parks Scrutiny Board, 12 February 2026',
      because: 'The file names this committee and this day.',
    });
    await imports.handlers['imports.answer']({ job, answer: { kind: 'attach', meeting } });
    await ended('done');
    expect([last()?.status, last()?.meeting]).toEqual(['attached', meeting]);
    expect(test.profile.council.rows('pack', { meeting }).map((pack) => pack.label)).toContain(
      'Minutes of 15 January 2026',
    );
  });

  it('makes no meeting, and is gone when the person leaves it', async () => {
    const document = aPackReading({ kind: 'document', committee: null, date: null, items: [] });
    const imports = importsWith(reads(document));
    const job = await start(imports);
    await ended('asking');
    expect(last()?.reason).toBe(
      'This document is not an agenda pack. It can be attached to a meeting that you name.',
    );
    await imports.handlers['imports.answer']({ job, answer: { kind: 'leave' } });
    await ended('refused');
    expect(last()?.refusal).toBe('notAgenda');
    expect(test.profile.council.rows('meeting', {})).toEqual([]);
    expect(test.profile.papers.has(hash)).toBe(false);
  });

  it('is refused an answer that names no meeting here', async () => {
    const imports = importsWith(reads(minutes));
    const job = await start(imports);
    await ended('asking');
    expect(() =>
      imports.handlers['imports.answer']({ job, answer: { kind: 'attach', meeting: 'none' } }),
    ).toThrow('notFound');
  });
});
