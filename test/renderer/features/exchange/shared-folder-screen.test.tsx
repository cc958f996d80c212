import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ExchangeState } from '../../../../shared/contract/exchange.ts';
import { aFakeClient, type FakeClient } from '../../../builders/fake-client.ts';
import {
  aFakeExchange,
  aMailbox,
  anExchangeState,
  inAGroup,
} from '../../../builders/fake-exchange.ts';
import { showApp } from '../../../builders/shown-app.tsx';

const laptop = (state: ExchangeState = anExchangeState()) =>
  aFakeClient({ exchange: aFakeExchange({ state }) });
const inputsOf = (client: FakeClient, name: string) =>
  client.called.filter((one) => one.name === name).map(({ input }) => input);
const words = ['otter', 'kettle', 'pram', 'violet', 'anvil', 'spoon'];
const show = (client: FakeClient) => showApp(client, '#/shared-folder');

it('begins a group once it has a name, a folder and a passphrase, and says at the fields what is missing', async () => {
  const { user, client } = show(laptop());
  await user.click(await screen.findByRole('radio', { name: /^Begin a group here/ }));
  await user.type(screen.getByLabelText('The shared folder'), '/media/gone');
  await user.click(screen.getByRole('button', { name: 'Begin the group' }));
  // all at once, each at its own box, and the first has the focus
  const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  await waitFor(() => expect(document.activeElement).toBe(box('Name of the group')));
  const wrong = ['Name of the group', 'The shared folder', 'Passphrase'].map(box);
  for (const one of wrong) expect(one.getAttribute('aria-invalid')).toBe('true');
  const told = wrong.map(
    (one) =>
      screen.getByText(
        (_, element) =>
          element?.classList.contains('field-error') === true &&
          one.getAttribute('aria-describedby')?.split(' ').includes(element.id) === true,
      ).textContent,
  );
  expect(told).toEqual([
    'Type a name for the group.',
    'There is no folder of that name. Check how it is written.',
    'Take at least 8 letters, figures or signs.',
  ]);
  expect(inputsOf(client, 'exchange.found')).toEqual([]);
  await user.type(screen.getByLabelText('Name of the group'), 'Leisure Panel');
  await user.clear(screen.getByLabelText('The shared folder'));
  await user.type(screen.getByLabelText('Passphrase'), 'kettle pram otter');
  await user.type(screen.getByLabelText('The passphrase once more'), 'kettle pram otter');
  await user.type(screen.getByLabelText('The shared folder'), '/media/gone');
  await user.click(screen.getByRole('button', { name: 'Begin the group' }));
  await waitFor(() => expect(document.activeElement).toBe(box('The shared folder')));
  await user.clear(screen.getByLabelText('The shared folder'));
  await user.type(screen.getByLabelText('The shared folder'), '/media/council');
  await user.click(screen.getByRole('button', { name: 'Begin the group' }));
  expect(await screen.findByRole('heading', { name: 'How it stands' })).toBeDefined();
  expect(inputsOf(client, 'exchange.found')).toEqual([
    {
      ...{ groupName: 'Leisure Panel', place: '/media/council', pace: 'share' },
      ...{ user: null, password: null, passphrase: 'kettle pram otter' },
    },
  ]);
});

it('asks for no passphrase where the system keeps the key, and joins by a web address', async () => {
  const { user, client } = show(laptop(anExchangeState({ needsPassphrase: false })));
  await user.click(await screen.findByRole('radio', { name: /^Join a group/ }));
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^A web folder/ }));
  await user.type(
    screen.getByLabelText('Address of the web folder'),
    'https://files.example/group',
  );
  await user.type(screen.getByLabelText('Name for signing in'), 'clerk');
  await user.type(screen.getByLabelText('Password for the web folder'), 'secret');
  await user.click(screen.getByRole('button', { name: 'Ask to join' }));
  const six = await screen.findByRole('list', { name: 'Six words to read aloud' });
  expect(
    within(six)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(words);
  expect(inputsOf(client, 'exchange.join')).toEqual([
    {
      ...{ place: 'https://files.example/group', pace: 'cloud', user: 'clerk', password: 'secret' },
      ...{ wishes: 'member', passphrase: null },
    },
  ]);
});

it('lets nobody in before the words were compared', async () => {
  const request = { request: 'ab'.repeat(32), name: 'B Birch', wishes: 'member', words } as const;
  const requests = [{ ...request, words: [...words], askedAt: '2025-02-08T11:50:00Z' }];
  const { user, client } = show(laptop(inAGroup({ requests })));
  const card = within(await screen.findByRole('article', { name: 'B Birch' }));
  await user.click(card.getByRole('button', { name: 'Let B Birch in' }));
  expect(card.getByRole('alert').textContent).toContain('Compare the words first');
  expect(inputsOf(client, 'exchange.admit')).toEqual([]);
  await user.click(card.getByRole('checkbox', { name: 'The words are the same' }));
  await user.click(card.getByRole('radio', { name: 'Officer' }));
  await user.click(card.getByRole('button', { name: 'Let B Birch in' }));
  await waitFor(() => expect(screen.queryByText('Waiting to be let in')).toBeNull());
  expect(inputsOf(client, 'exchange.admit')).toEqual([
    { request: request.request, role: 'officer', privateOf: [] },
  ]);
});

it('says what a folder has lost, what has not left and what has not arrived, and puts files back when asked', async () => {
  const { user, client } = show(
    laptop(
      inAGroup({
        unsent: 12,
        unsentSince: '2025-02-08T11:30:00Z',
        notArrived: [{ device: 'b', name: 'S Deputy', changes: 3 }],
        received: { by: 2, of: 3 },
        notices: [{ kind: 'clockOff', name: 'S Deputy', count: 180 }],
        mailboxes: [aMailbox({ problem: 'wiped', lost: 4812 })],
      }),
    ),
  );
  expect(await screen.findByText(/^The folder lost 4,812 files/)).toBeDefined();
  expect(screen.getByText(/^12 changes not yet shared since 11:30/)).toBeDefined();
  expect(screen.getByText('3 entries by S Deputy have not arrived.')).toBeDefined();
  expect(
    screen.getByText('2 of the 3 other laptops are known to have all that you sent.'),
  ).toBeDefined();
  // which of the two is wrong is not known
  expect(
    screen.getByText(/^The clocks of S Deputy’s laptop and this one differ by about 3 hours/),
  ).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Put them back' }));
  expect(inputsOf(client, 'exchange.refill')).toHaveLength(1);
});

it('removes a laptop only after saying what cannot be taken back', async () => {
  const { user, client } = show(laptop(inAGroup()));
  await user.click(await screen.findByText('Change or remove S Deputy…'));
  await user.click(screen.getByRole('button', { name: 'Remove this laptop…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/What it could read until now it can still read/)).toBeDefined();
  expect(inputsOf(client, 'exchange.remove')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Remove the laptop' }));
  expect(await screen.findByText('Removed laptops: 1')).toBeDefined();
  // the card that had the focus is gone
  const people = screen.getByRole('region', { name: 'People' });
  await waitFor(() => expect(document.activeElement).toBe(people));
});

it('puts a request aside and back, and keeps the keyboard beside it', async () => {
  const request = { request: 'ab'.repeat(32), name: 'B Birch', wishes: 'member' } as const;
  const requests = [{ ...request, words: [...words], askedAt: '2025-02-08T11:50:00Z' }];
  const { user, client } = show(laptop(inAGroup({ requests })));
  await user.click(await screen.findByRole('button', { name: 'Put the request aside' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'B Birch' })).toBeNull());
  const part = screen.getByRole('region', { name: 'Waiting to be let in' });
  await waitFor(() => expect(document.activeElement).toBe(part));
  await user.click(screen.getByText('Requests put aside: 1'));
  await user.click(screen.getByRole('button', { name: 'Back on the list' }));
  expect(await screen.findByRole('article', { name: 'B Birch' })).toBeDefined();
  expect(inputsOf(client, 'exchange.putAside')).toEqual(
    [true, false].map((isAside) => ({ request: request.request, isAside })),
  );
});

it('lets a member leave, after saying what stays and what has not gone out, and offers to send that first', async () => {
  const { user, client } = show(laptop(inAGroup({ isAdmin: false, myRole: 'member', unsent: 3 })));
  await user.click(await screen.findByRole('button', { name: 'Leave this group…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Leave Leisure Scrutiny/ }));
  expect(dialog.getByText('Everything that is on this laptop stays on it')).toBeDefined();
  expect(dialog.getByText(/The others are not told/)).toBeDefined();
  expect(dialog.getByText('3 changes of yours have not gone out.')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Send them first' }));
  expect(inputsOf(client, 'exchange.now')).toEqual([{ mailbox: null }]);
  client.state.exchange.state = { ...client.state.exchange.state, unsent: 0 };
  client.tell('exchange.changed', {});
  const sent = await dialog.findByText('Everything you wrote has left this laptop now.');
  await waitFor(() => expect(document.activeElement).toBe(sent));
  expect(inputsOf(client, 'exchange.leave')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Leave the group' }));
  const join = await screen.findByRole('radio', { name: /^Join a group/ });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Shared folder'));
  await user.click(join);
  expect(screen.getByText(/another group than before gets nothing from here/)).toBeDefined();
  await user.click(screen.getByRole('radio', { name: /^Begin a group here/ }));
  expect(
    screen.getByText(/^Everything that is on this laptop goes to the new group/),
  ).toBeDefined();
});

it('tells the only clerk to make somebody else one before leaving', async () => {
  const { client } = show(laptop(inAGroup()));
  // the other laptop is a clerk’s, too
  expect(await screen.findByRole('button', { name: 'Leave this group…' })).toBeDefined();
  const [me, other] = client.state.exchange.state.members;
  if (me === undefined || other === undefined) throw new Error('a group of two');
  const members = [me, { ...other, role: 'chair' as const }];
  client.state.exchange.state = { ...client.state.exchange.state, members };
  client.tell('exchange.changed', {});
  expect(await screen.findByText(/make somebody else a clerk first/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Leave this group…' })).toBeNull();
});

it('tells nothing of the others until the passphrase is typed', async () => {
  const { user } = show(laptop(inAGroup({ keys: 'locked' })));
  await user.type(await screen.findByLabelText('Passphrase of this laptop'), 'wrong one');
  expect(screen.queryByRole('heading', { name: 'How it stands' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Go on sharing' }));
  const box = screen.getByLabelText('Passphrase of this laptop');
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'));
  expect((await screen.findAllByText(/That is not the passphrase/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(document.activeElement).toBe(box));
  await user.clear(screen.getByLabelText('Passphrase of this laptop'));
  await user.type(screen.getByLabelText('Passphrase of this laptop'), 'kettle pram otter');
  await user.click(screen.getByRole('button', { name: 'Go on sharing' }));
  expect(await screen.findByRole('heading', { name: 'How it stands' })).toBeDefined();
});

it('exchanges with a stick and says when it is safe to remove; takes everything out as one file', async () => {
  const { user, client } = show(laptop(inAGroup()));
  await user.type(await screen.findByLabelText('Folder on the stick'), '/media/stick');
  await user.click(screen.getByRole('button', { name: 'Exchange with the stick' }));
  expect(await screen.findByText('Safe to remove')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Put everything into one file…' }));
  await waitFor(() => expect(client.handed).toHaveLength(1));
  expect((await screen.findAllByText(/is made. Send it to somebody/)).length).toBeGreaterThan(0);
});

it('says nothing in the bar of a laptop that shares with nobody, or while nobody answers', async () => {
  const { client } = showApp(
    laptop(inAGroup({ lastExchangeAt: '2025-02-08T11:40:00Z', received: { by: 1, of: 1 } })),
  );
  const line = await screen.findByRole('link', { name: 'shared 11:40' });
  expect(line.title).toBe('On both laptops');
  client.setConnection('lost');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'shared 11:40' })).toBeNull());
  client.setConnection('open');
  client.state.exchange.state = anExchangeState();
  client.tell('exchange.changed', {});
  await waitFor(() => expect(screen.queryByRole('link', { name: /^shared 11/ })).toBeNull());
});

it('says which minutes are not in the people’s folder yet and why, and tries again when asked', async () => {
  const waiting = { meeting: 'meeting-1', folder: '2025-02-13 Leisure Panel', sentence: '' };
  const toBePublished = [
    { ...waiting, as: 'issued', files: 4, why: 'gone' } as const,
    { ...waiting, as: 'signed', files: 1, why: null } as const,
  ];
  const { user, client } = show(laptop(anExchangeState({ toBePublished })));
  expect(
    await screen.findByText(/4 files of the issued draft not in the folder yet/),
  ).toBeDefined();
  expect(screen.getByText(/The minutes are safe on this laptop/)).toBeDefined();
  expect(screen.getByText(/1 file of the signed minutes on the way into the folder/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Try again to publish' }));
  expect(inputsOf(client, 'exchange.publishAgain')).toHaveLength(1);
});

it('lets a laptop start over that asked in a wrong folder, after saying what goes and what stays', async () => {
  const { user, client } = show(
    laptop(anExchangeState({ standing: 'waiting', keys: 'open', words })),
  );
  await user.click(await screen.findByRole('button', { name: 'Start over…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Start over?' }));
  expect(dialog.getByText(/all of it stays on this laptop/)).toBeDefined();
  expect(inputsOf(client, 'exchange.startOver')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Start over' }));
  expect(await screen.findByRole('radio', { name: /^Join a group/ })).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says to a removed laptop that it is one, and shows it no words to read', async () => {
  const removedMe = { kind: 'removedMe', name: null, count: 1 } as const;
  show(laptop(anExchangeState({ standing: 'waiting', keys: 'open', notices: [removedMe] })));
  expect(await screen.findByText(/A clerk has removed this laptop from the group/)).toBeDefined();
  expect(screen.queryByRole('list', { name: 'Six words to read aloud' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Start over…' })).toBeDefined();
});

it('says where the computer keeps the key and does not hand it out', async () => {
  show(laptop(inAGroup({ keys: 'locked', keptBy: 'system' })));
  expect(
    await screen.findByRole('link', { name: 'Sharing waits for this laptop’s key' }),
  ).toBeDefined();
  expect(screen.queryByLabelText('Passphrase of this laptop')).toBeNull();
  expect(screen.getByRole('button', { name: 'Start over…' })).toBeDefined();
});
