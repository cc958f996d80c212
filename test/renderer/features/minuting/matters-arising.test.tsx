import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { blankRows } from '../../../../renderer/app/record-rows.ts';
import type { ArisingAsk, DeskRecord } from '../../../../shared/contract/record.ts';
import type { MatterArising } from '../../../../shared/domain/matter-arising.ts';
import { aDeskRecord, aRecordedMinute, keepRecord } from '../../../builders/a-desk-record.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const anAsk = (part: Partial<ArisingAsk> & { id: string }): ArisingAsk => ({
  ...{ kind: 'request', state: 'open', title: 'Play Areas', text: 'A visit be arranged' },
  ...{ owner: 'Parks', dueWords: 'next meeting', saidOn: '2025-01-16', minuteName: '60/24' },
  ...{ lastReport: null, private: false },
  ...part,
});
const aRow = (id: string, action: string): MatterArising => ({
  ...blankRows.matterArising,
  ...{ id, action, record: 'record-1', minute: 'minute-2' },
});

/** The minute in hand agrees the minutes, and one ask came back under it. */
function aDesk(words = ''): DeskRecord {
  const desk = aDeskRecord();
  const minute = { id: 'minute-2', title: 'Minutes', kind: 'minutes' as const, takenOrder: 1 };
  const asks = [
    anAsk({
      id: 'visit',
      lastReport: { on: '2025-01-30', text: 'A bus is asked for', minute: null },
    }),
  ];
  return {
    ...desk,
    public: {
      ...desk.public,
      minutes: [aRecordedMinute({ ...minute, words })],
      mattersArising: [aRow('row', 'visit')],
    },
    arising: { asks, falling: [{ action: 'bench', minute: 'minute-2' }], elsewhere: 3 },
  };
}

async function showDesk(desk = aDesk()) {
  const client = aFakeClient();
  const kept = keepRecord(client, desk);
  const brought: unknown[] = [];
  client.answer({
    'record.bring': (input) => {
      brought.push(input);
      return null;
    },
  });
  const shown = showApp(client, '#/desk/meeting-1');
  await screen.findByRole('heading', { level: 2, name: /Minutes/ });
  const panel = screen.getByRole('region', { name: 'Matters arising' });
  return { ...shown, client, kept, brought, panel };
}

it('shows each ask that comes back with its minute, owner and last report', async () => {
  const { panel } = await showDesk();
  const ask = within(panel).getByRole('group', {
    name: 'Minute 60/24, Play Areas: A visit be arranged',
  });
  expect(ask.textContent).toContain('Parks · due: next meeting');
  expect(ask.textContent).toContain('Last said on 30 January 2025: A bus is asked for');
  expect(panel.textContent).toContain('3 older asks are open, and stand in the ledger alone.');
});

it('takes the answer and what became of it with the keyboard alone, and says when one is missing', async () => {
  const { panel, user, kept } = await showDesk();
  const answer = within(panel).getByLabelText('What was reported');
  answer.focus();
  await user.keyboard('The bus came.');
  expect(panel.textContent).toContain('Say below what became of it; until then it does not print.');
  await user.tab();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await waitFor(() =>
    expect(kept.desk.public.mattersArising).toMatchObject([
      { answer: 'The bus came.', outcome: 'answered' },
    ]),
  );
  expect(panel.textContent).not.toContain('does not print');
});

it('adds those that came since by one act', async () => {
  const { panel, user, brought } = await showDesk();
  expect(panel.textContent).toContain('One more ask falls to this meeting.');
  await user.click(within(panel).getByRole('button', { name: 'Add it' }));
  await waitFor(() =>
    expect(brought).toEqual([{ meeting: 'meeting-1', actions: ['bench'], minute: 'minute-2' }]),
  );
});

it('brings in another open ask by some of its words, and not one that is here', async () => {
  const { panel, user, client, brought } = await showDesk();
  const found = (id: string, text: string) => ({ id, text, minuteName: '31/24', title: 'Benches' });
  const asked: unknown[] = [];
  client.answer({
    'actions.list': (input) => {
      asked.push(input);
      const rows = [found('bench', 'A bench be put up'), found('visit', 'A visit be arranged')];
      return { rows, total: 2, groups: [] } as never;
    },
  });
  await user.click(within(panel).getByRole('button', { name: 'Bring in another ask' }));
  await user.keyboard('bench{Enter}');
  const offers = await within(panel).findAllByRole('button', { name: /^Minute 31\/24, Benches/ });
  expect(offers.map((one) => one.textContent)).toEqual([
    'Minute 31/24, Benches: A bench be put up',
  ]);
  expect(asked).toMatchObject([
    { filter: { committee: 'committee-1', words: 'bench', standing: 'open' } },
  ]);
  offers[0]?.focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(brought).toEqual([{ meeting: 'meeting-1', actions: ['bench'], minute: 'minute-2' }]),
  );
});

it('takes one out', async () => {
  const { panel, user, kept } = await showDesk();
  await user.click(within(panel).getByRole('button', { name: 'Take out matter 1' }));
  await waitFor(() => expect(kept.desk.public.mattersArising).toEqual([]));
});

it('V30: suggests an ask from the text, and adds it only when it is taken up', async () => {
  const offer = 'Officers offered to provide further figures.';
  const { user, kept } = await showDesk(aDesk(`The Board met. ${offer}`));
  const suggested = screen.getByRole('button', { name: `Take up as an offer: ${offer}` });
  expect(kept.desk.public.asks).toEqual([]);
  suggested.focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(kept.desk.public.asks).toMatchObject([
      { text: offer, kind: 'offer', minute: 'minute-2' },
    ]),
  );
  expect(screen.queryByRole('region', { name: 'Asks in the text?' })).toBeNull();
});
