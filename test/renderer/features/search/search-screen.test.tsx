import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showApp } from '../../../builders/shown-app.tsx';

it('shows the passage with the words marked, and opens it there', async () => {
  showApp(undefined, '#/search');
  const box = await screen.findByRole('searchbox', { name: 'Words to look for' });
  fireEvent.change(box, { target: { value: 'lido' } });
  const link = await screen.findByRole('link', { name: 'Swimming Pools: Opening Hours' });
  expect(link.getAttribute('href')).toBe(
    `#/read/${'a'.repeat(64)}?meeting=meeting-1&page=6&find=lido`,
  );
  expect(screen.getByText('lido').tagName).toBe('MARK');
  expect(window.location.hash).toBe('#/search?words=lido');
});

it('U18: nothing found says so and what to try', async () => {
  const client = aFakeClient();
  const unread = '3 pages are pictures and were not searched.';
  client.answer({ 'search.find': () => ({ hits: [], more: false, unread }) });
  showApp(client, '#/search?words=xyzzy');
  await waitFor(() =>
    expect(screen.getAllByText(/^Nothing was found for “xyzzy”/).length).toBeGreaterThan(0),
  );
  expect(screen.getByText(unread)).toBeDefined();
});

it('text of papers is shown as text: markup in it does nothing', async () => {
  const client = aFakeClient();
  const text = '<img src=x onerror=alert(1)>';
  client.answer({
    'search.find': () => ({
      hits: [
        {
          kind: 'page',
          title: text,
          where: 'Page 1',
          snippet: [{ text, hit: true }],
          meeting: null,
          item: null,
          hash: 'a'.repeat(64),
          pdfPage: 1,
          mark: null,
        },
      ],
      more: false,
      unread: null,
    }),
  });
  showApp(client, '#/search?words=img');
  expect(await screen.findByRole('link', { name: text })).toBeDefined();
  expect(document.querySelector('main img')).toBeNull();
});
