import { expect, it } from 'vitest';
import { watchSaves } from '../../../renderer/app/saved-store.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import { aNewMark } from '../../builders/a-mark.ts';
import { aFakeClient } from '../../builders/fake-client.ts';

const at = new Date('2025-02-08T19:42:00Z');
const confirm = { noun: 'meeting', id: 'meeting-1', fields: ['place'] } as const;
const wish = { ...confirm, fields: [...confirm.fields] };

it('U10: says "saving" until the backend has answered, and only then "saved" with the time', async () => {
  const { client, store } = watchSaves(aFakeClient(), () => at);
  const done = client.call('review.confirm', wish);
  expect(store.getState()).toEqual({ kind: 'saving' });
  await done;
  expect(store.getState()).toEqual({ kind: 'saved', at });
});

it('never says "saved" after a write that failed', async () => {
  const fake = aFakeClient();
  const { client, store } = watchSaves(fake, () => at);
  fake.refuse('review.confirm', 'diskFull');
  await expect(client.call('review.confirm', wish)).rejects.toThrow(CallError);
  expect(store.getState()).toEqual({ kind: 'failed', code: 'diskFull' });
});

it('a refused wish leaves the line as it was, because nothing was left unsaved by it', async () => {
  const fake = aFakeClient();
  const { client, store } = watchSaves(fake, () => at);
  await client.call('review.confirm', wish);
  await expect(client.call('history.redo', {})).rejects.toThrow(CallError);
  expect(store.getState()).toEqual({ kind: 'saved', at });
});

it.each([
  'notReady',
  'exemptWords',
  'wordsNotOnce',
  'notAsIssued',
  'notLater',
  'didNotPreside',
  'leafTaken',
] as const)('an act of law that is refused with %s leaves nothing unsaved', async (code) => {
  const fake = aFakeClient();
  const { client, store } = watchSaves(fake, () => at);
  fake.refuse('minutes.issue', code);
  const issuing = client.call('minutes.issue', { meeting: 'm', reason: '' });
  await expect(issuing).rejects.toThrow(CallError);
  expect(store.getState()).toEqual({ kind: 'kept' });
});

it.each(['invalidInput', 'notFound', 'tooLarge'] as const)(
  'a new mark that is refused with %s is not saved: it stands on the page and waits',
  async (code) => {
    const fake = aFakeClient();
    const { client, store } = watchSaves(fake, () => at);
    fake.refuse('annotations.add', code);
    await expect(client.call('annotations.add', aNewMark())).rejects.toThrow(CallError);
    expect(store.getState()).toEqual({ kind: 'failed', code });
  },
);

it('a change of a mark that is gone leaves nothing unsaved', async () => {
  const fake = aFakeClient();
  const { client, store } = watchSaves(fake, () => at);
  fake.refuse('annotations.change', 'notFound');
  const words = { id: aNewMark().id, fields: { text: 'too late' } };
  await expect(client.call('annotations.change', words)).rejects.toThrow(CallError);
  expect(store.getState()).toEqual({ kind: 'kept' });
});

it('reading is no saving: asking for something leaves the line alone', async () => {
  const { client, store } = watchSaves(aFakeClient(), () => at);
  await client.call('meetings.list', {});
  expect(store.getState()).toEqual({ kind: 'kept' });
});

it.each(['invalidInput', 'notFound', 'diskFull'] as const)(
  'R4: words of a minute that are refused with %s are not saved: they stand on the screen and wait',
  async (code) => {
    const fake = aFakeClient();
    const { client, store } = watchSaves(fake, () => at);
    fake.refuse('prose.append', code);
    const typed = { minute: 'minute-1', id: crypto.randomUUID(), update: 'AAA=', editor: 'one' };
    const call = client.call('prose.append', { ...typed, seen: 0, words: null });
    await expect(call).rejects.toThrow(CallError);
    expect(store.getState()).toEqual({ kind: 'failed', code });
  },
);
