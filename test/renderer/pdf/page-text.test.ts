import { describe, expect, it } from 'vitest';
import { offsetAt, pageTextOf, pointAt, runsBetween } from '../../../renderer/pdf/page-text.ts';

/** Words as pdf.js lays them: runs, breaks behind the run or, in a tagged file, before the next. */
function words(html: string) {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.replaceChildren(element);
  const runs = [...element.querySelectorAll<HTMLElement>('span:not(.tag)')];
  return { element, page: pageTextOf({ runs }) };
}

const untagged =
  '<span>Swimming </span><span>Pools</span><br><span>The pool opens</span><br><span>at noon</span>';
const tagged =
  '<span class="tag"><span>Swimming </span><span>Pools</span></span>' +
  '<span class="tag"><br><span></span><br><span>The pool opens</span><br><span>at noon</span></span>';

describe.each([
  ['a plain file', untagged],
  ['a tagged file', tagged],
])('the words of %s', (_kind, html) => {
  it('are one text, with a blank where a line ends', () => {
    const { page } = words(html);
    expect(page.text).toBe('Swimming Pools The pool opens at noon');
    expect(page.lines).toEqual([0, 15, 30, 37]);
  });

  it('every place in the text is a point of the document, and back', () => {
    const { page } = words(html);
    for (let at = 0; at <= page.text.length; at += 1)
      for (const seam of ['ends', 'begins'] as const) {
        const point = pointAt(page, at, seam);
        const isLineEnd = page.text[at - 1] === ' ' && page.lines.includes(at);
        const back = point && offsetAt(page, point.node, point.offset);
        expect(isLineEnd && seam === 'ends' ? at - 1 : at).toBe(back);
      }
  });

  it('a point between runs is where the next run begins', () => {
    const { element, page } = words(html);
    expect(offsetAt(page, element, 0)).toBe(0);
    expect(offsetAt(page, element, element.childNodes.length)).toBe(page.text.length);
  });

  it('a stretch names its runs, without those that are blank in it', () => {
    const { page } = words(html);
    const parts = runsBetween(page, 8, 18).map(({ run, from, to }) =>
      (run.textContent ?? '').slice(from, to),
    );
    expect(parts).toEqual(['Pools', 'The']);
  });
});

it('runs that stand at different heights are different lines, break or none', () => {
  const { page } = words(
    '<span style="top: 10%">one cell</span><span style="top: 12%">the next row</span>',
  );
  expect(page.text).toBe('one cell the next row');
});
