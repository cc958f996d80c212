import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CopiesNotice } from '../../../../renderer/features/copies/copies-notice.tsx';
import type { CopiesState } from '../../../../shared/contract/copies.ts';
import { aFakeClient } from '../../../builders/fake-client.ts';
import { showPart } from '../../../builders/shown-app.tsx';

it('tells at once that copies can no longer be made, what is safe and what to do; and stops when they can', async () => {
  const client = aFakeClient();
  let problem: CopiesState['problem'] = null;
  client.answer({
    'copies.get': () => ({ newest: null, count: 0, problem, folder: '/profile/backups' }),
  });
  showPart(<CopiesNotice />, client);
  expect(screen.queryByRole('alert')).toBeNull();
  problem = 'diskFull';
  client.tell('copies.changed', {});
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /What you typed is kept.*Make room/,
  );
  problem = null;
  client.tell('copies.changed', {});
  await expect.poll(() => screen.queryByRole('alert')).toBeNull();
});
