import { markingsOf } from '../../../shared/minutes/markings.ts';
import { type MinutesElement, minutesElements } from '../../../shared/minutes/minutes-elements.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { escaped, htmlPage } from '../html/html-page.ts';
import { titleOf } from './furniture.ts';
import { minutesCss } from './html-look.ts';

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

/** The minutes as one accessible page of HTML that needs no other file. */
export function minutesHtml(tree: MinutesTree): string {
  // seen in print alone, behind the words of every page; the words at the head say the same to everybody
  const watermark = markingsOf(tree)
    .map((words) => `<div class="watermark" aria-hidden="true">${escaped(words)}</div>\n`)
    .slice(0, 1)
    .join('');
  const body = `${watermark}<main>
${serialised(minutesElements(tree))}
</main>`;
  return htmlPage({ language: tree.language, title: titleOf(tree), css: minutesCss, body });
}
