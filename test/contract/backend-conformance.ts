import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { CallError } from '../../shared/contract/call-error.ts';
import {
  type Backend,
  type CallName,
  calls,
  type Handlers,
} from '../../shared/contract/contract.ts';
import type { ImportJob } from '../../shared/contract/imports.ts';
import { type AService, aService } from '../builders/a-service.ts';

/** A backend at the end of a transport, and how the test lets go of it. */
export interface OpenedBackend {
  backend: Backend;
  close(): Promise<void> | void;
}

/** A wire may be slow on a busy machine; what counts is that the event comes. */

const job = { id: 'job-1', fileName: 'Ärger & Söhne.pdf', state: 'reading' } as ImportJob;

const answers: Partial<Handlers> = {
  'history.next': () => ({ undo: 'Item 4 mended – “£1,000”', redo: null }),
  'history.undo': () => {
    throw new CallError('notUndoable');
  },
  'imports.sample': () => {
    throw new TypeError('Councillor Smith is not a function');
  },
  'people.list': async () => Array.from({ length: 20_000 }, () => ({ id: 'p' }) as never),
  'profile.get': () => null,
};

/** Calls whatever name, as a page that is no longer ours might. */
const callAnything = (backend: Backend, name: string, input: unknown): Promise<unknown> =>
  backend.call(name as CallName, input as never);

/** The code of the refusal, or "answered". */
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error) => (error instanceof CallError ? error.code : String(error)),
  );

/**
 * The meaning of `Backend`: each transport's own test is one call of it. `open` puts the transport between
 * the service and a client.
 */
export function itBehavesLikeABackend(open: (service: AService) => Promise<OpenedBackend>): void {
  let opened: OpenedBackend | null = null;
  afterEach(async () => {
    opened?.backend.close();
    await opened?.close();
    opened = null;
  });
  const start = async (): Promise<{ backend: Backend; service: AService }> => {
    const service = aService(answers);
    opened = await open(service);
    return { backend: opened.backend, service };
  };

  it('returns what the service returned, to the last character', async () => {
    const { backend } = await start();
    expect(await backend.call('history.next', {})).toEqual({
      undo: 'Item 4 mended – “£1,000”',
      redo: null,
    });
    expect(await backend.call('profile.get', {})).toBeNull();
    expect(await backend.call('people.list', {})).toHaveLength(20_000);
  });

  it('rejects with the same code the service threw', async () => {
    const { backend } = await start();
    expect(await codeOf(backend.call('history.undo', {}))).toBe('notUndoable');
  });

  it('tells of a bug as "unexpected" and carries none of its words', async () => {
    const { backend } = await start();
    const error = await backend.call('imports.sample', {}).catch((reason) => reason);
    expect({ code: error.code, message: error.message }).toEqual({
      code: 'unexpected',
      message: 'unexpected',
    });
  });

  it('refuses a call the contract does not name, inherited names included', async () => {
    const { backend } = await start();
    const names = ['', 'constructor', '__proto__', 'toString', 'meetings', 'meetings.drop', 'a b'];
    const codes = await Promise.all(names.map((name) => codeOf(callAnything(backend, name, {}))));
    expect(codes).toEqual(names.map(() => 'unknownCall'));
  });

  it('security S10: answers junk with invalidInput, never unexpected, whatever the call', async () => {
    const { backend } = await start();
    const junk = fc.jsonValue({ maxDepth: 4 });
    const names = Object.keys(calls) as CallName[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), junk, async (name, input) => {
        fc.pre(!calls[name].input.safeParse(input).success);
        expect(await codeOf(callAnything(backend, name, input))).toBe('invalidInput');
      }),
      { numRuns: 300 },
    );
  });

  it('security S10: refuses an unknown key beside good ones, and an input of more than 1 MB', async () => {
    const { backend } = await start();
    expect(await codeOf(callAnything(backend, 'meetings.list', { all: true }))).toBe(
      'invalidInput',
    );
    const large = { id: 'x'.repeat(1024 * 1024) };
    expect(await codeOf(callAnything(backend, 'meetings.get', large))).toBe('tooLarge');
    expect(await codeOf(backend.call('profile.get', {}))).toBe('answered');
  });

  it('answers many calls at once, each with its own answer', async () => {
    const { backend } = await start();
    const ask = (n: number) =>
      n % 2 === 0
        ? codeOf(backend.call('profile.get', {}))
        : codeOf(backend.call('history.undo', {}));
    const codes = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(n)));
    expect(codes).toEqual(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? 'answered' : 'notUndoable')),
    );
  });

  it('tells every listener about a change in order, until it stops', async () => {
    const { backend, service } = await start();
    const heard: string[] = [];
    const stop = backend.on('imports.changed', (event) => heard.push(`one ${event.job.fileName}`));
    backend.on('imports.changed', () => heard.push('two'));
    backend.on('meetings.changed', (event) => heard.push(`meeting ${event.meeting}`));
    service.events.emit('imports.changed', { job });
    service.events.emit('meetings.changed', { meeting: null });
    await expect.poll(() => heard).toEqual(['one Ärger & Söhne.pdf', 'two', 'meeting null']);
    stop();
    service.events.emit('imports.changed', { job });
    service.events.emit('meetings.changed', { meeting: 'm' });
    await expect.poll(() => heard.slice(3)).toEqual(['two', 'meeting m']);
  });

  it('refuses calls with "closed" once the client has closed, and tells it nothing more', async () => {
    const { backend, service } = await start();
    const heard: unknown[] = [];
    backend.on('history.changed', (event) => heard.push(event));
    backend.close();
    service.events.emit('history.changed', {});
    expect(await codeOf(backend.call('profile.get', {}))).toBe('closed');
    expect(heard).toEqual([]);
  });
}
