import { expect, it } from 'vitest';
import { createMeetingsQuery } from '../../../renderer/app/meetings-query.ts';
import { createQuery } from '../../../renderer/app/query-store.ts';
import { aFakeClient } from '../../builders/fake-client.ts';

it('asks again when the backend says that something changed, and no more once nobody watches', async () => {
  const client = aFakeClient();
  const query = createMeetingsQuery(client);
  const stop = query.watch();
  await expect.poll(() => query.store.getState().value?.length).toBe(1);
  client.state.details = [];
  client.tell('meetings.changed', { meeting: null });
  await expect.poll(() => query.store.getState().value?.length).toBe(0);
  stop();
  const asked = client.called.length;
  client.tell('meetings.changed', { meeting: null });
  expect(client.called.length).toBe(asked);
});

it('an answer that was overtaken by a later question is dropped', async () => {
  const answers: ((words: string) => void)[] = [];
  const ask = () => new Promise<string>((resolve) => answers.push(resolve));
  const query = createQuery(aFakeClient(), [], ask);
  const first = query.refetch();
  const second = query.refetch();
  answers[1]?.('new');
  await second;
  answers[0]?.('old');
  await first;
  expect(query.store.getState()).toEqual({ value: 'new', problem: null });
});

it('what was shown stays in sight when asking again fails, with the reason beside it', async () => {
  const client = aFakeClient();
  const query = createMeetingsQuery(client);
  await query.refetch();
  client.refuse('meetings.list', 'closed');
  await query.refetch();
  expect(query.store.getState()).toMatchObject({ problem: 'closed', value: [{ id: 'meeting-1' }] });
});
