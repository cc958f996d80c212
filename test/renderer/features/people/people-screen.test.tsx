import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

it('lists everybody with the meetings and the role at each, and narrows down by letters', async () => {
  showApp(undefined, '#/people');
  expect(await screen.findByRole('heading', { name: 'Councillor A Hartley' })).toBeDefined();
  expect(screen.getByText(/: Co-opted member/)).toBeDefined();
  fireEvent.change(screen.getByLabelText('Some letters of a name'), { target: { value: 'okaf' } });
  await waitFor(() => expect(screen.queryByText('Councillor A Hartley')).toBeNull());
  expect(screen.getByText('1 person')).toBeDefined();
});

it('U18: with no pack there is nobody, and the screen says where people come from', async () => {
  showApp(aFakeClient({ details: [] }), '#/people');
  expect(await screen.findByText(/Open an agenda pack/)).toBeDefined();
});
