import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HouseStyleSection } from '../../../../renderer/features/house-style/house-style-section.tsx';
import type { CommitteeInList } from '../../../../shared/contract/committees.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showPart } from '../../../builders/shown-app.tsx';

const board: CommitteeInList = {
  id: 'board',
  name: 'Ferry Board',
  organisation: 'Saltmarsh Council',
  houseStyle: null,
  phrases: [],
  rules: [],
};

function showSection(committee = board) {
  const client = aFakeClient();
  client.answer({ 'committees.list': () => [committee] });
  const kept = (name: string) => client.called.findLast((one) => one.name === name)?.input;
  return { ...showPart(<HouseStyleSection />, client), kept };
}

it('keeps a committee’s own words in place of those of the style, and no empty ones', async () => {
  const { user, kept } = showSection();
  await user.click(await screen.findByText('Your own words'));
  await user.type(screen.getByLabelText('Chair'), 'Convenor');
  await user.type(screen.getByLabelText('Deputy Chair'), 'x{Backspace}');
  await user.click(screen.getByRole('button', { name: 'Keep the style' }));
  await waitFor(() =>
    expect(kept('committees.style')).toMatchObject({
      committee: 'board',
      words: { chair: 'Convenor' },
    }),
  );
});

it('does not keep words in which nothing could be filled in, and says which', async () => {
  const { user, kept } = showSection();
  await user.click(await screen.findByText('Your own words'));
  await user.type(screen.getByLabelText('(Meeting closed at {time})'), 'Closed {{when}');
  await user.click(screen.getByRole('button', { name: 'Keep the style' }));
  expect((await screen.findByRole('alert')).textContent).toContain('{when}');
  expect(kept('committees.style')).toBeUndefined();
});

it('keeps phrases and the quorum, and refuses two phrases of the same letters', async () => {
  const { user, kept } = showSection();
  await user.click(await screen.findByText('Stock phrases'));
  for (const [place, words] of ['first', 'second'].entries()) {
    await user.click(screen.getByRole('button', { name: 'A further phrase' }));
    await user.type(screen.getAllByLabelText('Letters')[place] as HTMLElement, 'fer');
    await user.type(screen.getAllByLabelText('Words')[place] as HTMLElement, words);
  }
  await user.click(screen.getByRole('button', { name: 'Keep the phrases' }));
  expect((await screen.findByRole('alert')).textContent).toContain('same letters');
  await user.click(screen.getByRole('button', { name: 'Take away phrase 2' }));
  await user.click(screen.getByRole('button', { name: 'Keep the phrases' }));
  await waitFor(() =>
    expect(kept('committees.phrases')).toMatchObject({
      ...{ set: [{ key: 'fer', text: 'first' }], remove: [] },
    }),
  );
  await user.type(screen.getByLabelText(/^Quorum/), '4');
  await user.click(screen.getByRole('button', { name: 'Keep the quorum' }));
  await waitFor(() => expect(kept('committees.quorum')).toMatchObject({ quorum: 4 }));
});

it('sends what was changed alone: another laptop may have kept words and phrases meanwhile', async () => {
  const phrase = { committee: 'board', position: 0 };
  const { kept } = showSection({
    ...board,
    houseStyle: {
      id: 's',
      committee: 'board',
      base: 'City scrutiny board',
      words: { chair: 'Convenor' },
    },
    phrases: [
      { ...phrase, id: 'p1', key: 'fer', text: 'The ferry' },
      { ...phrase, id: 'p2', key: 'tide', text: 'at high tide' },
      { ...phrase, id: 'p3', key: 'pier', text: 'at the pier' },
    ],
  });
  fireEvent.click(await screen.findByText('Stock phrases'));
  const words = screen.getAllByLabelText('Words');
  fireEvent.change(words[1] as HTMLElement, { target: { value: 'at low tide' } });
  fireEvent.click(screen.getByRole('button', { name: 'Take away phrase 1' }));
  fireEvent.click(screen.getByRole('button', { name: 'Keep the phrases' }));
  await waitFor(() =>
    expect(kept('committees.phrases')).toEqual({
      ...{ committee: 'board', set: [{ key: 'tide', text: 'at low tide' }], remove: ['fer'] },
    }),
  );
  fireEvent.click(screen.getByText('Your own words'));
  fireEvent.change(screen.getByLabelText('Deputy Chair'), { target: { value: 'Deputy' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep the style' }));
  await waitFor(() =>
    expect(kept('committees.style')).toEqual({
      committee: 'board',
      words: { viceChair: 'Deputy' },
    }),
  );
});
