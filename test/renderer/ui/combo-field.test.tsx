import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ComboField } from '../../../renderer/ui/combo-field.tsx';

afterEach(cleanup);

const offers = [{ words: 'cost' }, { words: 'safety', note: 'asked before' }];

function Asking({ onChoose }: { onChoose: (words: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <>
      <p>What else is on the page</p>
      <ComboField
        label="Line of enquiry"
        hint="In a word or two"
        value={value}
        onChange={setValue}
        onChoose={onChoose}
        offers={offers}
        maxLength={300}
      />
    </>
  );
}

it('hides nothing of the page from screen readers while words are offered', async () => {
  render(<Asking onChoose={() => undefined} />);
  const field = screen.getByRole('combobox', { name: 'Line of enquiry' });
  await userEvent.type(field, 's');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.querySelector('[aria-hidden="true"], [inert]')).toBeNull();
  expect(document.activeElement).toBe(field);
});

it('offers the known words to the browser, says its hint, and tells when one of them stands there', async () => {
  const choose = vi.fn();
  render(<Asking onChoose={choose} />);
  const field = screen.getByLabelText<HTMLInputElement>('Line of enquiry');
  expect([...(field.list?.options ?? [])].map(({ value }) => value)).toEqual(['cost', 'safety']);
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'In a word or two',
  );
  await userEvent.type(field, 'who decides');
  expect(choose).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, 'cost');
  expect(choose.mock.calls).toEqual([['cost']]);
});
