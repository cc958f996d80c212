import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { showApp } from '../../../builders/shown-app.tsx';

// the page's picture needs a real canvas; what it shows is the viewer's own test
vi.mock('../../../../renderer/pdf/page-preview.tsx', () => ({
  PagePreview: ({ pdfPage }: { pdfPage: number }) => <p>Picture of page {pdfPage}</p>,
}));

const open = () => showApp(undefined, '#/review/meeting-1');
const toCheck = () => screen.findByRole('region', { name: /to check$/ });

it('each line says in words how sure it is and why, and shows its page when it is touched', async () => {
  open();
  const doubts = within(await toCheck());
  expect(doubts.getByText('Please check')).toBeDefined();
  expect(doubts.getByText(/The front sheet says 4. Please check./)).toBeDefined();
  expect(screen.getByText('Picture of page 1')).toBeDefined();
  doubts.getByRole('button', { name: /^Right as it is/ }).focus();
  expect(await screen.findByText('Picture of page 5')).toBeDefined();
  expect(screen.getByText('Page 3 of the pack')).toBeDefined();
});

it('“Right as it is” settles a doubt; the line goes and the focus stays near', async () => {
  const { user, client } = open();
  const doubts = await toCheck();
  await user.click(within(doubts).getByRole('button', { name: /^Right as it is/ }));
  const heading = await screen.findByRole('heading', { name: 'Nothing to check' });
  expect(document.activeElement).toBe(heading);
  expect(client.state.details[0]?.items[1]?.evidence['pdfPages']?.level).toBe('confirmed');
});

it('a title is mended in place, and the focus comes back to where the mending began', async () => {
  const { user, client } = open();
  const change = await screen.findByRole('button', { name: 'Change Item 2: Title' });
  await user.click(change);
  const field = screen.getByRole('textbox', { name: 'Item 2: Title' });
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: 'Swimming Pools and Lidos' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { level: 3, name: '2. Swimming Pools and Lidos' });
  expect(client.state.details[0]?.items[1]?.title).toBe('Swimming Pools and Lidos');
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Change Item 2: Title'),
  );
});

it('what cannot be a date is not kept: the words stay and the field says what it wants', async () => {
  const { user, client } = open();
  await user.click(await screen.findByRole('button', { name: 'Change Meeting: Date' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Meeting: Date' });
  fireEvent.change(field, { target: { value: '31 February 2025' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Enter a date with its year/)).toBeDefined();
  expect(field.value).toBe('31 February 2025');
  expect(client.called.some(({ name }) => name === 'review.mend')).toBe(false);
});

it('Esc leaves a value as it was, without leaving the review', async () => {
  const { user, client } = open();
  await user.click(await screen.findByRole('button', { name: 'Change Meeting: Place' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
  expect(screen.getByRole('heading', { level: 1, name: 'What was understood' })).toBeDefined();
  expect(client.called.some(({ name }) => name === 'review.mend')).toBe(false);
});

it('one key moves the border before an item by a page', async () => {
  const { user, client } = open();
  const [first] = await screen.findAllByRole('textbox', {
    name: 'First page of Item 2, in the file',
  });
  first?.focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() =>
    expect(client.called.find(({ name }) => name === 'review.moveStart')?.input).toEqual({
      item: 'item-2',
      pdfFrom: 4,
    }),
  );
});

it('a mended value that cannot be saved stays in its field, with the reason', async () => {
  const { user, client } = open();
  client.refuse('review.mend', 'diskFull');
  await user.click(await screen.findByRole('button', { name: 'Change Meeting: Place' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Meeting: Place' });
  fireEvent.change(field, { target: { value: 'Room 4' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getAllByText(/the disk is full/).length).toBeGreaterThan(0));
  expect(field.value).toBe('Room 4');
});

it('an item that was missed is added once, however often its button is pressed while it is kept', async () => {
  const { client } = open();
  await toCheck();
  fireEvent.click(screen.getByText('Add an item'));
  fireEvent.change(screen.getByLabelText('Title of the item'), { target: { value: 'Ferries' } });
  const add = screen.getByRole('button', { name: 'Add the item' });
  fireEvent.click(add);
  fireEvent.click(add);
  await waitFor(() =>
    expect(screen.getByLabelText('Title of the item')).toHaveProperty('value', ''),
  );
  expect(client.called.filter(({ name }) => name === 'review.addItem')).toHaveLength(1);
});
