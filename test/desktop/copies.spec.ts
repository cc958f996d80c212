import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { executablePath, skipQuestions, test } from './desktop-app.ts';

test.skip(executablePath === '', 'needs a real Electron: set MOOTHALL_ELECTRON');

const copiesIn = (profile: string): string[] => {
  try {
    return readdirSync(join(profile, 'backups')).filter((name) => name.endsWith('.db'));
  } catch {
    // no copy was made yet
    return [];
  }
};

test('reliability R8: the built app copies what was written, in a thread that it finds beside itself', async ({
  profile,
  start,
}) => {
  const first = await start();
  await skipQuestions(first.page);
  await first.app.close();
  // the answers are what was written; the copy that is due is made some seconds after a start
  await start();
  await expect
    .poll(() => copiesIn(profile), { timeout: 60_000 })
    .toContainEqual(expect.stringMatching(/^personal-\d{8}T\d{6}\.db$/));
});
