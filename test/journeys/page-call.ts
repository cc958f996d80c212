import type { Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';

/** Calls the backend as the page in sight would; for what is prepared before the keyboard is touched. */
export async function callFrom<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const value = await page.evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/call', { method: 'POST', headers, body });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`The backend refused: ${answer.status}`);
    return value;
  }, JSON.stringify({ name, input }));
  return value as OutputOf<N>;
}
