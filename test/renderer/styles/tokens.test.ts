import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');

/** The colours of a theme by token; the contrast theme replaces what it names. */
function colours(theme: 'light' | 'dark' | 'contrast'): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /--([\w-]+): light-dark\((#\w+), (#\w+)\)/g,
  )) {
    found[name] ??= theme === 'light' ? light : dark;
  }
  if (theme !== 'contrast') return found;
  const block = /data-theme='contrast'\] \{([^}]*)\}/.exec(css)?.[1] ?? '';
  for (const [, name = '', value = ''] of block.matchAll(/--([\w-]+): (#\w+)/g))
    found[name] = value;
  return found;
}

/** WCAG 2.2 relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['paper', 'paper-quiet', 'paper-marked'];
const texts = ['ink', 'ink-quiet', 'accent', 'accent-strong', 'good', 'warn', 'bad'];

describe.each(['light', 'dark', 'contrast'] as const)('A8: colours of the %s theme', (theme) => {
  const known = colours(theme);
  const between = (one: string, other: string) => contrast(known[one] ?? '', known[other] ?? '');

  it('every text stands out from every paper by 4.5 to 1', () => {
    for (const text of texts)
      for (const paper of papers)
        expect(between(text, paper), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    expect(between('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(between('on-accent', 'accent-strong')).toBeGreaterThanOrEqual(4.5);
    expect(between('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of every control stands out from every paper by 3 to 1', () => {
    for (const paper of papers)
      expect(between('edge', paper), `edge on ${paper}`).toBeGreaterThanOrEqual(3);
  });
});

it('A3: one of the two tones of the focus stands out from any paper by 3 to 1', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const)
    for (const paper of papers) {
      const behind = colours(theme)[paper] ?? '';
      const best = Math.max(contrast('#ffdd00', behind), contrast('#0b0c0c', behind));
      expect(best, `${theme} ${paper}`).toBeGreaterThanOrEqual(3);
    }
});
