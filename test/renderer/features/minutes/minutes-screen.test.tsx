import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MinutesScreen } from '../../../../renderer/features/minutes/minutes-screen.tsx';
import type { CallName } from '../../../../shared/contract/contract.ts';
import type { MeetingSummary } from '../../../../shared/contract/meetings.ts';
import { clerk } from '../../../builders/a-ledger.ts';
import { aLife } from '../../../builders/a-life.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showPart } from '../../../builders/shown-app.tsx';

type ALife = ReturnType<typeof aLife>;

/** The screen of January's minutes over their real life, so that what a dialog sends is really taken. */
function showMinutes({ isIssued = true, before = (_life: ALife) => {} } = {}) {
  const life = aLife();
  const { handlers, parts, record } = life;
  const client = aFakeClient();
  const summary = (id: string, date: string): MeetingSummary => ({
    ...{ id, date, committee: 'Ferry Board', organisation: 'Saltmarsh Council' },
    ...{ time: null, place: null, items: 2, papers: 0, papersRead: 0, papersChanged: 0 },
    ...{ status: 'planned', movedFrom: null, asks: 0 },
    ...{ toCheck: 0, mainPack: null, record: 'draft' },
  });
  const told =
    <Input, Output>(act: (input: Input) => Output) =>
    (input: Input): Output => {
      const answer = act(input);
      client.tell('minutes.changed', { meeting: 'january' });
      return answer;
    };
  client.answer({
    ...handlers,
    'minutes.issue': told(handlers['minutes.issue']),
    'minutes.withdraw': told(handlers['minutes.withdraw']),
    'minutes.correct': told(handlers['minutes.correct']),
    'minutes.approve': told(handlers['minutes.approve']),
    'minutes.sign': told(handlers['minutes.sign']),
    'record.get': ({ meeting }) => parts.desk(meeting),
    'minutes.preview': ({ meeting, private: isPrivate }) => parts.tree(meeting, isPrivate),
    'meetings.list': () => [summary('january', '2026-01-15'), summary('february', '2026-02-12')],
  });
  if (isIssued) void handlers['minutes.issue']({ meeting: 'january', reason: '' });
  before(life);
  const route = { screen: 'minutes', meeting: 'january', version: null } as const;
  const shown = showPart(<MinutesScreen route={route} />, client);
  const sent = (name: CallName) => client.called.findLast((one) => one.name === name)?.input;
  const dialog = (title: string) => screen.findByRole('dialog', { name: title });
  const open = async (button: string, title: string) => {
    await shown.user.click(await screen.findByRole('button', { name: button }));
    const inside = within(await dialog(title));
    const press = async (name: string) =>
      shown.user.click(await inside.findByRole('button', { name }));
    const said = async () => (await inside.findByRole('alert')).textContent;
    return { ...inside, press, said };
  };
  const state = () => life.council.row('meetingRecord', record('january'))?.state;
  return { ...shown, ...life, sent, open, state };
}

const correction = {
  ...{ meeting: 'january', minute: 'january-ferry', reason: '', proposedBy: '' },
  ...{ before: 'Date regarding', after: 'Data regarding' },
};

it('issues a draft and stands at the sentence that says what came of it', async () => {
  const { open, state } = showMinutes({ isIssued: false });
  const { press } = await open('Issue draft 1…', 'Issue draft 1');
  await press('Issue draft 1');
  const sentence = await screen.findByText(/^This draft is issued/);
  await waitFor(() => expect(document.activeElement).toBe(sentence));
  expect(state()).toBe('issued');
});

it('keeps the dialog open with the reason where an act is refused', async () => {
  const { open, client, state } = showMinutes({ isIssued: false });
  client.refuse('minutes.issue', 'exemptWords');
  const { press, said } = await open('Issue draft 1…', 'Issue draft 1');
  await press('Issue draft 1');
  expect(await said()).toContain('words of the private business');
  expect(state()).toBe('draft');
});

it('does not take a draft back, nor issue a further one, without a reason', async () => {
  const { open, sent, user } = showMinutes();
  const back = await open('Back to a draft…', 'Back to a draft');
  await back.press('Back to a draft');
  expect(await back.said()).toContain('Say why');
  expect(sent('minutes.withdraw')).toBeUndefined();
  await user.type(back.getByLabelText('Why it is taken back'), 'A name');
  await back.press('Back to a draft');
  const next = await open('Issue draft 2…', 'Issue draft 2');
  await next.press('Issue draft 2');
  expect(await next.said()).toContain('Say why');
  await user.type(next.getByLabelText(/Why this draft/), 'The name is right');
  await next.press('Issue draft 2');
  await screen.findByText(/^This draft is issued/);
  expect(sent('minutes.issue')).toEqual({ meeting: 'january', reason: 'The name is right' });
});

it('sends a correction with both texts, and says what is wrong with words that are not there', async () => {
  const { open, sent, user } = showMinutes();
  const { press, said, getByLabelText } = await open('Note a correction…', 'Note a correction');
  await press('Keep the correction');
  expect(await said()).toContain('Fill in the words');
  await user.selectOptions(getByLabelText('Minute'), 'january-ferry');
  await user.type(getByLabelText('Words that stand there'), 'Dates');
  await user.type(getByLabelText('How they should read'), 'Data');
  await press('Keep the correction');
  await waitFor(async () => expect(await said()).toContain('do not stand in that minute'));
  await user.clear(getByLabelText('Words that stand there'));
  await user.type(getByLabelText('Words that stand there'), 'Date');
  await press('Keep the correction');
  await screen.findByText('Proposed: a meeting decides');
  expect(sent('minutes.correct')).toMatchObject({ before: 'Date', after: 'Data' });
});

it('writes an act down once, however often its button is pressed while it is kept', async () => {
  const { open, client, user } = showMinutes();
  const { getByLabelText, getByRole } = await open('Note a correction…', 'Note a correction');
  await user.selectOptions(getByLabelText('Minute'), 'january-ferry');
  fireEvent.change(getByLabelText('Words that stand there'), { target: { value: 'Date' } });
  fireEvent.change(getByLabelText('How they should read'), { target: { value: 'Data' } });
  const keep = getByRole('button', { name: 'Keep the correction' });
  fireEvent.click(keep);
  fireEvent.click(keep);
  await screen.findByText('Proposed: a meeting decides');
  expect(client.called.filter(({ name }) => name === 'minutes.correct')).toHaveLength(1);
});

it('fills in what the desk of the later meeting says, and asks which corrections were agreed', async () => {
  const { open, sent, user } = showMinutes({
    before: ({ council, record, handlers }) => {
      void handlers['minutes.correct'](correction);
      const approves = { record: record('february'), approves: record('january') };
      council.change(clerk, 'At the desk', (tx) =>
        tx.set('approval', 'a', { ...approves, minute: 'february-minutes', outcome: 'corrected' }),
      );
    },
  });
  const { press, said, findByRole, getByRole } = await open(
    'Decided at a later meeting…',
    'What a later meeting decided',
  );
  expect(await findByRole('radio', { name: 'Approved with corrections' })).toMatchObject({
    checked: true,
  });
  await press('Write it down');
  expect(await said()).toContain('Tick the corrections');
  expect(sent('minutes.approve')).toBeUndefined();
  await user.click(getByRole('checkbox'));
  await press('Write it down');
  await screen.findByText(/^A later meeting approved these minutes/);
  expect(sent('minutes.approve')).toMatchObject({
    atMeeting: 'february',
    atMinute: 'february-minutes',
    outcome: 'corrected',
  });
});

it('chooses nothing for the meeting where its desk says nothing', async () => {
  const { open, sent } = showMinutes();
  const { press, said } = await open('Decided at a later meeting…', 'What a later meeting decided');
  await press('Write it down');
  expect(await said()).toContain('Choose what the meeting decided');
  expect(sent('minutes.approve')).toBeUndefined();
});

it('R35: signing asks for the leaves and then once more; a signed text offers nothing further', async () => {
  const { open, sent, user } = showMinutes({
    before: ({ handlers }) => {
      void handlers['minutes.approve']({
        ...{ meeting: 'january', atMeeting: 'february', atMinute: 'february-minutes' },
        ...{ outcome: 'approved', corrections: [] },
      });
    },
  });
  const { press, said, findByLabelText, getByRole } = await open(
    'Signed at a later meeting…',
    'Signed at a later meeting',
  );
  const count = await findByLabelText('How many leaves');
  await press('Write down the signature');
  expect(await said()).toContain('how many leaves');
  await user.type(count, '3');
  await press('Write down the signature');
  expect(await said()).toContain('final');
  expect(sent('minutes.sign')).toBeUndefined();
  await user.click(getByRole('checkbox'));
  await press('Write down the signature');
  await screen.findByText('1 to 3 of the minute book');
  expect(screen.queryByRole('heading', { name: 'Next' })).toBeNull();
});

it('shows private business only when it is asked for', async () => {
  const { sent, user } = showMinutes({
    isIssued: false,
    before: ({ council, privateBusiness, record }) => {
      council.change(clerk, 'Private', (tx) =>
        tx.set('recordedMinute', 'january-ferry', {
          ...{ access: 'exempt', words: '', publicSummary: 'A.' },
        }),
      );
      const secret = { record: record('january'), words: 'Canary Boats bid 90,000 pounds.' };
      privateBusiness.change(clerk, 'Private', (tx) =>
        tx.set('recordedMinute', 'january-ferry', secret),
      );
    },
  });
  const box = await screen.findByRole('checkbox', { name: 'Show the private business too' });
  expect(screen.queryByText(/Canary/)).toBeNull();
  expect(sent('minutes.preview')).toMatchObject({ private: false });
  await user.click(box);
  await screen.findByText(/Canary/);
});
