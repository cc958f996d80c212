import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * A1: axe finds nothing of any weight in this state; no rule is switched off. The name of the state goes into
 * the message. The source is evaluated, not added as a script: the page's policy would refuse that.
 */
export async function expectNoAxeFindings(page: Page, state: string): Promise<void> {
  await page.evaluate(source);
  const results = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: typeof import('axe-core').run } };
    return axe.run(document, { runOnly });
  }, tags);
  expect(findings(results), `axe, ${state}`).toEqual([]);
}

function findings(results: AxeResults): string[] {
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} (${violation.impact}): ${node.html}`),
  );
}
