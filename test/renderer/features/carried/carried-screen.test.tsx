import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { MarksContext } from '../../../../renderer/app/marks.ts';
import { createMarks } from '../../../../renderer/app/marks-store.ts';
import { CarriedNotice } from '../../../../renderer/features/carried/carried-notice.tsx';
import { CarriedScreen } from '../../../../renderer/features/carried/carried-screen.tsx';
import type { Mark } from '../../../../shared/contract/annotations.ts';
import type { PlaceState } from '../../../../shared/domain/annotation-target.ts';
import { aHash } from '../../../builders/a-meeting-detail.ts';
import { aNote } from '../../../builders/a-notes-list.tsx';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { aDayBefore, showPart } from '../../../builders/shown-app.tsx';

vi.mock('../../../../renderer/pdf/page-preview.tsx', () => ({ PagePreview: () => null }));

const summary = { from: aHash('b'), placed: 41, likely: 2, check: 1, gone: 1, left: 0 };

/** A note as the newer edition has it. */
function carried(number: number, state: PlaceState, exact = `Passage ${number}`): Mark {
  const note = aNote(number);
  const parts = state === 'gone' ? [] : note.place.parts;
  const quote = { ...note.quote, exact };
  return { ...note, quote, place: { ...note.place, state, parts, from: aHash('b') } };
}

const inNew = [
  carried(1, 'sure'),
  carried(2, 'likely', '63.9 % of pupils'),
  carried(3, 'likely'),
  carried(4, 'check'),
  carried(5, 'gone'),
];
const inOld = inNew.map((mark, index) => ({
  ...aNote(index + 1),
  id: mark.id,
  ...(index === 1 && { quote: { ...mark.quote, exact: '63.3 % of pupils' } }),
}));

function aRevision() {
  const client = aFakeClient({ carried: summary, marks: inNew });
  client.answer({
    'annotations.list': ({ hash }) => (hash === aHash() ? client.state.marks : inOld),
  });
  return client;
}

const choices = () =>
  within(screen.getByRole('navigation', { name: 'Notes to look at' })).getAllByRole('button');

it('says how the notes fared, and lists those to look at, the least certain first', async () => {
  showPart(<CarriedScreen hash={aHash()} meeting="meeting-1" />, aRevision());
  expect(
    await screen.findByText(
      '41 notes placed, 2 probably right, 1 to check, 1 whose passage is gone.',
    ),
  ).toBeTruthy();
  expect(choices().map((one) => one.textContent)).toEqual([
    '“Passage 4”To check',
    '“Passage 5”Passage is gone',
    '“63.3 % of pupils”Probably right',
    '“Passage 3”Probably right',
  ]);
  const earlier = screen.getByRole('link', { name: 'Read the earlier edition with my notes' });
  expect(earlier.getAttribute('href')).toBe(`#/read/${aHash('b')}?meeting=meeting-1`);
});

it('shows the page it was made on beside the new one, and a changed figure as news', async () => {
  const { user } = showPart(<CarriedScreen hash={aHash()} meeting={null} />, aRevision());
  await screen.findByRole('navigation', { name: 'Notes to look at' });
  await user.click(choices()[2] as HTMLElement);
  expect(screen.getByText('Earlier edition: page 3')).toBeTruthy();
  expect(screen.getByText('New edition: page 3')).toBeTruthy();
  expect(screen.getByText('63.3').tagName).toBe('DEL');
  expect(screen.getByText('63.9').tagName).toBe('INS');
});

it('a passage that is gone cannot be accepted, only placed by hand or left', async () => {
  const { user, client } = showPart(<CarriedScreen hash={aHash()} meeting={null} />, aRevision());
  await screen.findByRole('navigation', { name: 'Notes to look at' });
  await user.click(choices()[1] as HTMLElement);
  expect(screen.queryByRole('button', { name: 'Accept this place' })).toBeNull();
  const byHand = screen.getByRole('link', { name: 'Place it by hand' });
  expect(byHand.getAttribute('href')).toBe(
    `#/read/${aHash()}?page=5&mark=${aNote(5).id}&place=hand`,
  );
  await user.click(screen.getByRole('button', { name: 'Leave it on the earlier edition' }));
  await waitFor(() => expect(client.state.marks[4]?.place.state).toBe('left'));
});

it('accepting goes on to the next note, with the keyboard, and says how many are left', async () => {
  const { user, client, announcer } = showPart(
    <CarriedScreen hash={aHash()} meeting={null} />,
    aRevision(),
  );
  await user.click(await screen.findByRole('button', { name: 'Accept this place' }));
  await waitFor(() => expect(client.state.marks[3]?.place.state).toBe('accepted'));
  const title = await screen.findByRole('heading', { level: 2, name: '“Passage 5”' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(announcer.store.getState().polite).toBe('Accepted. 3 left to look at.');
  await waitFor(() => expect(choices()).toHaveLength(3));
});

it('all that are probably right are accepted at once, and nothing else is', async () => {
  const { user, client } = showPart(<CarriedScreen hash={aHash()} meeting={null} />, aRevision());
  await user.click(
    await screen.findByRole('button', { name: 'Accept all 2 that are probably right' }),
  );
  await waitFor(() =>
    expect(client.state.marks.map(({ place }) => place.state)).toEqual([
      'sure',
      'accepted',
      'accepted',
      'check',
      'gone',
    ]),
  );
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'));
});

it('the keyboard goes on to the paper when all that were to be looked at are accepted', async () => {
  const client = aRevision();
  client.state.marks = client.state.marks.slice(0, 3);
  const { user } = showPart(<CarriedScreen hash={aHash()} meeting={null} />, client);
  await user.click(
    await screen.findByRole('button', { name: 'Accept all 2 that are probably right' }),
  );
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Read the new edition' })),
  );
});

it('a refusal stands beside what was asked, and nothing goes from the list', async () => {
  const { user, client } = showPart(<CarriedScreen hash={aHash()} meeting={null} />, aRevision());
  client.refuse('annotations.settle', 'diskFull');
  await user.click(await screen.findByRole('button', { name: 'Accept this place' }));
  expect(await screen.findByText(/the disk is full/)).toBeTruthy();
  expect(choices()).toHaveLength(4);
  expect(screen.getByRole('heading', { level: 2, name: '“Passage 4”' })).toBeTruthy();
});

it('the notice beside the paper stays only while there is something to look at', async () => {
  const client = aRevision();
  const marks = createMarks(client, aHash(), aDayBefore);
  showPart(
    <MarksContext value={marks}>
      <CarriedNotice meeting="meeting-1" />
    </MarksContext>,
    client,
  );
  marks.watch();
  const link = await screen.findByRole('link', { name: 'Look at them' });
  expect(link.parentElement?.textContent).toBe(
    'Revised pack: 1 note placed, 2 probably right, 1 to check, 1 whose passage is gone. Look at them',
  );
  expect(link.getAttribute('href')).toBe(`#/carried/${aHash()}?meeting=meeting-1`);
  act(() => marks.settle([aNote(2).id, aNote(3).id, aNote(4).id], 'accepted'));
  expect(screen.getByRole('link')).toBeTruthy();
  act(() => marks.settle([aNote(5).id], 'left'));
  expect(screen.queryByRole('link')).toBeNull();
});
