import { createHash } from 'node:crypto';
import { markingsOf } from '../../../shared/minutes/markings.ts';
import { type MinutesElement, minutesElements } from '../../../shared/minutes/minutes-elements.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { titleOf } from './furniture.ts';
import { minutesCss } from './html-look.ts';

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of a page or of an attribute: signs that could be markup lose their meaning, control characters go. */
export const escaped = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** What `html` is given as markup is made of `escaped` texts alone. */
function serialised({ tag, attributes, children }: MinutesElement): string {
  const own = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : serialised(child)))
    .join('');
  return `<${tag}${own}>${inside}</${tag}>`;
}

/** Nothing may be loaded or run on this page, whatever became of its text (CSP 3). */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(minutesCss).digest('base64')}'`;

/** The minutes as one accessible page of HTML that needs no other file. */
export function minutesHtml(tree: MinutesTree): string {
  // seen in print alone, behind the words of every page; the words at the head say the same to everybody
  const watermark = markingsOf(tree)
    .map((words) => `<div class="watermark" aria-hidden="true">${escaped(words)}</div>\n`)
    .slice(0, 1)
    .join('');
  return `<!DOCTYPE html>
<html lang="${escaped(tree.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(tree))}</title>
<style>${minutesCss}</style>
</head>
<body>
${watermark}<main>
${serialised(minutesElements(tree))}
</main>
</body>
</html>
`;
}
