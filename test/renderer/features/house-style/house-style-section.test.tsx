import { screen, waitFor } from '@testing-library/react';
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

function showSection() {
  const client = aFakeClient();
  client.answer({ 'committees.list': () => [board] });
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
    expect(kept('committees.phrases')).toMatchObject({ phrases: [{ key: 'fer', text: 'first' }] }),
  );
  await user.type(screen.getByLabelText(/^Quorum/), '4');
  await user.click(screen.getByRole('button', { name: 'Keep the quorum' }));
  await waitFor(() => expect(kept('committees.quorum')).toMatchObject({ quorum: 4 }));
});
