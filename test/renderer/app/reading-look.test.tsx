import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useReadingLook } from '../../../renderer/app/reading-look.ts';
import { aFakeClient } from '../../builders/fake-client.ts';
import { showPart } from '../../builders/shown-app.tsx';

function Look() {
  const { look, setLook } = useReadingLook();
  return (
    <button type="button" onClick={() => setLook({ letterKeys: false })}>
      {look === null ? 'not known' : `letters ${look.letterKeys}`}
    </button>
  );
}

it('a screen that is come to knows at once how I like to read, before its own answer', async () => {
  const client = aFakeClient();
  showPart(<Look />, client);
  fireEvent.click(await screen.findByRole('button', { name: 'letters 1' }));
  await screen.findByRole('button', { name: 'letters 0' });
  cleanup();
  client.answer({ 'reading.look': () => new Promise(() => {}) });
  showPart(<Look />, client);
  expect(screen.getByRole('button').textContent).toBe('letters 0');
});
