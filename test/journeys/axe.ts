import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // what is not told below is not made either: it takes far longer than the rules
  resultTypes: ['violations'],
  selectors: false,
};

/**
 * A1: axe finds nothing of any weight in this state; no rule is switched off. The name of the state goes into
 * the message. The source is evaluated, not added as a script: the page's policy would refuse that.
 */
export async function expectNoAxeFindings(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe: { run: typeof import('axe-core').run } };
    const { violations } = await axe.run(document, given);
    return { violations };
  }, options);
  expect(findings(results), `axe, ${state}`).toEqual([]);
}

function findings({ violations }: Pick<AxeResults, 'violations'>): string[] {
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} (${violation.impact}): ${node.html}`),
  );
}
