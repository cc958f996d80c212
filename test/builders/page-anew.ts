import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// Read by vitest before each test file of the page, see vite.config.ts: they share one window, and none may find in it
// what another one left.

/** A test that names node as its environment has no window. */
const hasWindow = typeof window !== 'undefined';

// as patient as `expect.poll`: a busy machine may be slow, and a limit that is met by waiting says nothing
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => {
  if (!hasWindow) return;
  cleanup();
  window.location.hash = '';
});

afterAll(() => {
  vi.unstubAllGlobals();
  if (!hasWindow) return;
  localStorage.clear();
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
});
