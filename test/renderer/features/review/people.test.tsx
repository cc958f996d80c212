import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { showApp } from '../../../builders/shown-app.tsx';

// the page's picture needs a real canvas; what it shows is the viewer's own test
vi.mock('../../../../renderer/pdf/page-preview.tsx', () => ({ PagePreview: () => null }));

async function openPeople() {
  const shown = showApp(undefined, '#/review/meeting-1');
  await shown.user.click(await screen.findByRole('heading', { name: /^People/ }));
  return shown;
}

it('a person whom the front sheet did not give is put on the list', async () => {
  const { user, client } = await openPeople();
  await user.click(await screen.findByText('Add a person'));
  await user.click(screen.getByRole('button', { name: 'Add the person' }));
  expect(await screen.findByText('Enter the name of the person.')).toBeDefined();
  const name = screen.getByRole('textbox', { name: 'Name as the papers print it' });
  fireEvent.change(name, { target: { value: ' C Reed ' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'Vice-Chair');
  await user.click(screen.getByRole('button', { name: 'Add the person' }));
  expect(await screen.findByRole('article', { name: 'C Reed' })).toBeDefined();
  expect(client.called.find((one) => one.name === 'review.addMember')?.input).toEqual({
    meeting: 'meeting-1',
    name: 'C Reed',
    title: null,
    role: 'viceChair',
  });
});

it('A4: a person is taken off the list, and the focus stays with the list', async () => {
  const { user, client } = await openPeople();
  const off = { name: 'Take off the list: Councillor A Hartley' };
  await user.click(await screen.findByRole('button', off));
  await waitFor(() => expect(screen.queryByRole('button', off)).toBeNull());
  expect(client.state.details[0]?.membership.map(({ id }) => id)).toEqual(['seat-2']);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
  expect(screen.getByText(/^Taken off: Councillor A Hartley\. Undo \(Ctrl/)).toBeDefined();
});

it('one part of the contact is mended, and the whole contact is kept', async () => {
  const { user, client } = showApp(undefined, '#/review/meeting-1');
  await user.click(await screen.findByRole('button', { name: 'Change Meeting: Contact’s e-mail' }));
  const field = screen.getByRole('textbox', { name: 'Meeting: Contact’s e-mail' });
  fireEvent.change(field, { target: { value: 'sam.lark@marlbury.example' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const article = await screen.findByRole('article', { name: 'Meeting' });
  expect(await within(article).findByText('sam.lark@marlbury.example')).toBeDefined();
  expect(client.state.details[0]?.meeting.contact).toEqual({
    name: 'Sam Lark',
    post: 'Governance',
    email: 'sam.lark@marlbury.example',
    telephone: '01632 960001',
  });
});
