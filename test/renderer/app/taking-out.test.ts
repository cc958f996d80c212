import { expect, it } from 'vitest';
import { createAnnouncer } from '../../../renderer/app/announcer.ts';
import { createTakingOut } from '../../../renderer/app/taking-out.ts';
import { exportRequest } from '../../../shared/contract/exports.ts';
import { aHash } from '../../builders/a-meeting-detail.ts';
import { aFakeClient } from '../../builders/fake-client.ts';
import { anExportJob } from '../../builders/fake-exports.ts';

const request = exportRequest.parse({
  ...{ hashes: [aHash()], form: 'word', pdfPages: null, kinds: ['note'] },
  ...{ groupBy: 'page', tags: false },
});
const ends = (client: ReturnType<typeof aFakeClient>) =>
  client.called.filter(({ name }) => name === 'exports.cancel' || name === 'exports.dismiss');

function begun() {
  const client = aFakeClient();
  const taking = createTakingOut(client, createAnnouncer());
  const stop = taking.watch();
  return {
    client,
    taking,
    stop,
    begin: () => taking.begin(() => client.call('exports.start', request)),
  };
}

it('knows a job that had ended before its name was known', async () => {
  const { client, taking, begin } = begun();
  client.answer({
    'exports.start': () => {
      client.tell('exports.changed', { job: anExportJob({ state: 'done' }) });
      return { job: 'export-1' };
    },
    'exports.list': () => [anExportJob({ state: 'done' })],
  });
  await begin();
  expect(taking.store.getState().job?.state).toBe('done');
});

it('leaves nothing behind: closed while it works it is cancelled, closed when it is ready it is taken away', async () => {
  const working = begun();
  await working.begin();
  working.stop();
  expect(ends(working.client)).toEqual([{ name: 'exports.cancel', input: { job: 'export-1' } }]);
  const done = begun();
  await done.begin();
  done.client.tell('exports.changed', { job: anExportJob({ state: 'done' }) });
  done.stop();
  expect(ends(done.client)).toEqual([{ name: 'exports.dismiss', input: { job: 'export-1' } }]);
});

it('closed before the answer came, it is cancelled as soon as it is known', async () => {
  const { client, taking, stop, begin } = begun();
  const beginning = begin();
  stop();
  await beginning;
  expect(ends(client)).toEqual([{ name: 'exports.cancel', input: { job: 'export-1' } }]);
  expect(taking.store.getState().job).toBeNull();
});

it('says a refusal in words', async () => {
  const { client, taking, begin } = begun();
  client.refuse('exports.start', 'notFound');
  await begin();
  expect(taking.store.getState()).toMatchObject({
    job: null,
    problem: expect.stringMatching(/no longer here/),
  });
});
