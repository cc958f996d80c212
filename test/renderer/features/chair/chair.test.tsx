import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../../renderer/app/announcer.ts';
import { AppContext } from '../../../../renderer/app/app-context.ts';
import { createNavigation } from '../../../../renderer/app/navigation.ts';
import { createScreenCommands } from '../../../../renderer/app/screen-commands.ts';
import { ChairScreen } from '../../../../renderer/features/chair/chair-screen.tsx';
import {
  aChairAsk,
  aChairLine,
  aChairView,
  aSpeaker,
  keepChair,
} from '../../../builders/a-chair-view.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** The chair's view at a time of the day of the meeting, on a clock that is set by hand. */
async function showChair(view = aChairView(), time = '10:22') {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const client = aFakeClient();
  const kept = keepChair(client, view);
  const announcer = createAnnouncer();
  const clock = { time };
  const services = {
    ...{ client, announcer, navigation: createNavigation(window) },
    screenCommands: createScreenCommands(),
    now: () => new Date(`2025-02-13T${clock.time}:00Z`),
  };
  render(
    <AppContext value={services}>
      <ChairScreen route={{ screen: 'chair', meeting: 'meeting-1' }} />
    </AppContext>,
  );
  await screen.findByText(/^Leisure Scrutiny Panel, Thursday/);
  return {
    kept,
    client,
    user: userEvent.setup(),
    said: () => announcer.store.getState().polite.trim(),
    turnTo: (later: string) => {
      clock.time = later;
      act(() => void vi.advanceTimersByTime(5_000));
    },
  };
}

const plan = (title: string) => screen.getByRole('textbox', { name: new RegExp(title) });

describe('before the meeting', () => {
  const beforehand = () =>
    aChairView({
      record: null,
      lines: [
        aChairLine({
          ...{
            id: 'pools',
            title: 'Swimming Pools',
            printedNumber: '4',
            planned: 20,
            minute: null,
          },
          recommendations: ['Note the hours'],
          papers: [{ id: 'p', title: 'Opening hours', hash: 'a'.repeat(64), pdfPage: 7 }],
        }),
        aChairLine({ id: 'library', title: 'Library hours', position: 1, minute: null }),
      ],
      asks: [aChairAsk({ id: 'ask', line: 'pools' }), aChairAsk({ id: 'lost', text: 'No home' })],
    });

  it('shows when each item begins, what it brings, and asks that the agenda has no item for', async () => {
    await showChair(beforehand(), '09:00');
    expect(
      screen.getByText('Planned: 20 minutes, to about 10.20 am. 1 item has no time.'),
    ).toBeTruthy();
    const pools = screen.getByRole('listitem', { name: '4. Swimming Pools' });
    expect(pools.textContent).toContain('10.00 am');
    expect(pools.textContent).toContain('Note the hours');
    expect(pools.textContent).toContain('A report on lockers');
    expect(pools.textContent).toContain('Unassigned · Open · asked on 16 January 2025');
    const paper = within(pools).getByRole('link', { name: 'Opening hours' });
    expect(paper.getAttribute('href')).toContain('page=7');
    expect(screen.getByRole('region', { name: 'What comes back' }).textContent).toContain(
      'No home',
    );
  });

  it('keeps minutes when Enter is pressed, moves what follows, and takes no other words', async () => {
    const { user, kept } = await showChair(beforehand(), '09:00');
    await user.clear(plan('Swimming'));
    await user.type(plan('Swimming'), '45{Enter}');
    await waitFor(() => expect(kept.view.lines[0]?.planned).toBe(45));
    const library = screen.getByRole('listitem', { name: 'Library hours' });
    await waitFor(() => expect(library.textContent).toContain('10.45 am'));
    await user.type(plan('Library'), 'ten{Enter}');
    expect(plan('Library').getAttribute('aria-invalid')).toBe('true');
    expect(kept.view.lines[1]?.planned).toBeNull();
    await user.keyboard('{Escape}');
    expect(plan('Library').getAttribute('aria-invalid')).toBe('false');
    await user.clear(plan('Swimming'));
    await user.tab();
    await waitFor(() => expect(kept.view.lines[0]?.planned).toBeNull());
  });

  it('leaves minutes that are typed while those before are on their way', async () => {
    const { kept } = await showChair(beforehand(), '09:00');
    const field = plan('Swimming');
    fireEvent.change(field, { target: { value: '4' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.change(field, { target: { value: '45' } });
    await waitFor(() => expect(kept.view.lines[0]?.planned).toBe(4));
    await screen.findByText(/^Planned: 4 minutes/);
    expect(field).toHaveProperty('value', '45');
  });
});

describe('during the meeting', () => {
  it('shows the item in hand, its time, the quorum and what is next, and speaks only when asked', async () => {
    const { said, turnTo, user } = await showChair();
    expect(screen.getByRole('heading', { name: '4. Swimming Pools' })).toBeTruthy();
    expect(screen.getByText('12 of 20 minutes')).toBeTruthy();
    expect(screen.getByText('8 minutes left')).toBeTruthy();
    expect(screen.getByText('Quorum: 2 here, 2 needed.')).toBeTruthy();
    expect(screen.getByText('5. Library hours, at about 10.30 am')).toBeTruthy();
    turnTo('10:33');
    expect(screen.getByText('3 minutes over')).toBeTruthy();
    expect(screen.getByText('5. Library hours, at about 10.33 am')).toBeTruthy();
    expect(said()).toBe('');
    expect(screen.getByRole('button', { name: 'Say the time' })).toBeTruthy();
    await user.keyboard('{Alt>}t{/Alt}');
    expect(said()).toBe(
      '4. Swimming Pools: 23 of 20 minutes. 3 minutes over. Next: 5. Library hours, at about 10.33 am. The meeting is 13 minutes behind the plan.',
    );
  });

  it('follows the clerk to the next item, and says so once', async () => {
    const { kept, said } = await showChair();
    const lines = kept.view.lines.map((line) =>
      line.id === 'library' ? { ...line, takenOrder: 2, startedAt: '2025-02-13T10:22' } : line,
    );
    const record = kept.view.record && { ...kept.view.record, inHand: 'library' };
    kept.become({ lines, record });
    expect(await screen.findByRole('heading', { name: '5. Library hours' })).toBeTruthy();
    expect(said()).toBe('In hand: 5. Library hours.');
    expect(screen.getByText('No item is to come.')).toBeTruthy();
  });

  it('shows the amendment before the motion as it stands', async () => {
    const amendment = { text: 'Open at eight', moved: '' };
    const motion = { text: 'Open at nine', standing: 'original' as const, moved: 'Moved by A' };
    await showChair(aChairView({ motion: { ...motion, amendment } }));
    const words = screen.getByRole('region', { name: '4. Swimming Pools' }).textContent ?? '';
    expect(words.indexOf('Open at eight')).toBeLessThan(words.indexOf('Open at nine'));
    expect(words).toContain('Moved by A');
  });

  it('comes into sight when the meeting is opened, and goes when it is closed', async () => {
    const { kept, user } = await showChair(aChairView({ record: null }), '09:59');
    expect(screen.getByRole('heading', { name: 'Running order' })).toBeTruthy();
    kept.become({ record: aChairView().record });
    expect(await screen.findByRole('heading', { name: '4. Swimming Pools' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Before' }));
    kept.become({ quorum: { sentence: 'No quorum: 1 here, 2 needed.', isQuorate: false } });
    expect(screen.getByRole('heading', { name: 'Running order' })).toBeTruthy();
    const record = aChairView().record;
    kept.become({
      record: record && { ...record, state: 'draft', closedAt: '2025-02-13T10:40' },
    });
    expect(await screen.findByText(/^Closed at 10.40 am. It sat 40 minutes/)).toBeTruthy();
    expect(screen.getByText(/Not taken: 5. Library hours/)).toBeTruthy();
  });
});

describe('who wants to speak', () => {
  const field = () => screen.getByRole('combobox', { name: 'Add a speaker' });
  const names = (kept: Awaited<ReturnType<typeof showChair>>['kept']) =>
    kept.view.speakers.map(({ name, state }) => `${name} ${state}`);

  it('takes one who is here by two letters, any other name by its words, and nobody twice', async () => {
    const { user, kept, client } = await showChair();
    await user.type(field(), 'lu{Enter}');
    await waitFor(() => expect(names(kept)).toEqual(['Councillor C Lugg waiting']));
    expect(client.called.find(({ name }) => name === 'chair.speak')?.input).toMatchObject({
      attendance: 'lugg',
    });
    await user.type(field(), 'lu');
    expect(screen.queryByRole('option')).toBeNull();
    await user.clear(field());
    await user.type(field(), 'Mrs Public{Enter}');
    await waitFor(() => expect(names(kept)).toContain('Mrs Public waiting'));
    expect((field() as HTMLInputElement).value).toBe('');
  });

  it('offers nobody who is not in the room', async () => {
    const { user } = await showChair();
    await user.type(field(), 'pr');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('moves by keys and by buttons, and the focus stays with the name', async () => {
    const speakers = ['Ann', 'Ben', 'Cat'].map((id) => aSpeaker({ id }));
    const { user, kept, said } = await showChair(aChairView({ speakers }));
    const order = () => kept.view.speakers.map(({ id }) => id).join(' ');
    await user.click(screen.getByRole('button', { name: 'Up: Cat' }));
    await waitFor(() => expect(order()).toBe('Ann Cat Ben'));
    await waitFor(() => expect(said()).toBe('Cat: place 2 of 3.'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(order()).toBe('Cat Ann Ben'));
    await waitFor(() => expect(screen.getByText('1. Cat')).toBeTruthy());
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Up: Cat');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(said()).toBe('Cat is first already, of 3.');
  });

  it('says who speaks, has spoken and withdrew, and gives a way back for each', async () => {
    const { user, kept, said } = await showChair(
      aChairView({ speakers: [aSpeaker({ id: 'Ann' }), aSpeaker({ id: 'Ben' })] }),
    );
    await user.click(screen.getByRole('button', { name: 'Now speaking: Ann' }));
    await user.click(await screen.findByRole('button', { name: 'Has spoken: Ann' }));
    await waitFor(() => expect(names(kept)).toEqual(['Ann spoken', 'Ben waiting']));
    await user.keyboard('{Alt>}n{/Alt}');
    await waitFor(() => expect(names(kept)).toEqual(['Ann spoken', 'Ben speaking']));
    expect(said()).toBe('Ben speaks.');
    await user.click(await screen.findByRole('button', { name: 'Back on the list: Ann' }));
    await user.click(await screen.findByRole('button', { name: 'Withdraw: Ann' }));
    await waitFor(() => expect(names(kept)[0]).toBe('Ann withdrawn'));
  });
});

it('after the meeting leads to its asks, says what was resolved and what comes back', async () => {
  const record = aChairView().record;
  const lines = aChairView().lines.map((line) => ({ ...line, resolved: ['Open at eight'] }));
  await showChair(
    aChairView({
      record: record && { ...record, state: 'draft', closedAt: '2025-02-13T10:40' },
      lines,
      comesBack: [aChairAsk({ id: 'ask', text: 'Lockers' })],
      next: { id: 'meeting-2', date: '2025-03-13', time: null },
    }),
  );
  const link = screen.getByRole('link', { name: 'What this meeting asked for' });
  expect(link.getAttribute('href')).toBe('#/actions?committee=committee-1&said=2025-02-13');
  const resolved = screen.getByRole('region', { name: 'What was resolved' });
  expect(within(resolved).getAllByText('Open at eight')).toHaveLength(2);
  const back = screen.getByRole('region', { name: 'What comes back' });
  expect(back.textContent).toContain('Thursday 13 March 2025');
  expect(within(back).getByRole('link', { name: 'Lockers' })).toBeTruthy();
});
