import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SinceLooked } from '../../../../renderer/features/meetings/since-looked.tsx';
import { aHash, aMeetingDetail } from '../../../builders/a-meeting-detail.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showPart } from '../../../builders/shown-app.tsx';

const { packs } = aMeetingDetail();
const part = <SinceLooked meeting="meeting-1" packs={packs} />;

it('names what came since I last looked, with a link, and notes that I have seen it now', async () => {
  const client = aFakeClient();
  const since = { at: '2025-02-03T23:30:00Z', packs: [aHash(), aHash('z')] };
  client.answer({ 'reading.sinceLooked': () => since });
  showPart(part, client);
  const link = await screen.findByRole('link', { name: packs[0]?.label ?? 'no pack' });
  expect(link.getAttribute('href')).toBe(`#/read/${aHash()}?meeting=meeting-1`);
  expect(screen.getByText(/last looked, on Monday 3 February 2025/)).toBeDefined();
  await waitFor(() =>
    expect(client.called).toContainEqual({
      name: 'reading.looked',
      input: { meeting: 'meeting-1' },
    }),
  );
});

it('says nothing at the first look, but notes it', async () => {
  const client = aFakeClient();
  showPart(part, client);
  await waitFor(() => expect(client.called.map(({ name }) => name)).toContain('reading.looked'));
  expect(screen.queryByText(/last looked/)).toBeNull();
});
