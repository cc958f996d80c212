import { describe, expect, it } from 'vitest';
import { minutesHtml } from '../../../../electron/publish/minutes/html.ts';
import { minutesTags } from '../../../../shared/minutes/elements/element.ts';
import { minutesElements } from '../../../../shared/minutes/minutes-elements.ts';
import {
  aMinutesTree,
  aPrivateMinutesTree,
  aSignedMinutesTree,
} from '../../../builders/a-minutes-tree.ts';
import { hostileTree, hostileWords, withWords } from '../../../builders/hostile-words.ts';
import { minutesAsText } from '../../../builders/minutes-as-text.ts';

/** Tags and attribute names alone: what a browser builds of the page. */
const structure = (html: string): string =>
  html.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""');

const shown = (html: string): string =>
  html
    .slice(html.indexOf('<main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');

describe('minutes as a page', () => {
  it('have every word of the document, in its order', () => {
    const tree = aMinutesTree();
    const page = shown(minutesHtml(tree));
    let from = 0;
    const words = minutesAsText(tree).flatMap((text) => text.split('\n'));
    for (const line of words) {
      const bare = line.replace(/^•|\s|^\d+\. (?=[AE])/g, '');
      const [option, names] = /^(?:For|Against|Abstained) \(\d+\): /.test(line)
        ? line.replace(/\s/g, '').split(':')
        : [bare, ''];
      const at = page.indexOf(`${option}${names}`, from);
      expect(at, line).toBeGreaterThan(-1);
      from = at;
    }
  });

  it('S34: take nothing of 200 hostile words for markup, wherever they stand', () => {
    expect(hostileWords).toHaveLength(200);
    const tree = aPrivateMinutesTree({ signature: aSignedMinutesTree().signature });
    let used = 0;
    const harmless = minutesHtml(
      withWords(tree, () => {
        used += 1;
        return 'words';
      }),
    );
    expect(used).toBeGreaterThan(hostileWords.length);
    expect(structure(minutesHtml(hostileTree(tree)))).toBe(structure(harmless));
  });

  it('have no element that could run or load anything', () => {
    const tags = [...minutesHtml(aMinutesTree()).matchAll(/<([a-z][a-z0-9]*)/g)].map(
      ([, tag]) => tag,
    );
    const allowed = new Set<string>([
      ...minutesTags,
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'main',
    ]);
    expect(tags.filter((tag) => tag !== undefined && !allowed.has(tag))).toEqual([]);
    expect(minutesHtml(aMinutesTree())).toMatch(
      /default-src &#39;none&#39;; style-src &#39;sha256-/,
    );
  });

  it('have headings that go down one level at a time', () => {
    const levels = [...minutesHtml(aMinutesTree()).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels[0]).toBe(1);
    const steps = levels.map((level, index) => level - (levels[index - 1] ?? 0));
    expect(Math.max(...steps)).toBe(1);
  });

  it('say DRAFT at the head, in the title and behind the words in print, until they are approved', () => {
    const draft = minutesHtml(aMinutesTree());
    expect(draft).toContain('<title>DRAFT: Minutes of');
    expect(draft).toContain('<p class="marking">DRAFT</p>');
    expect(draft).toContain('<div class="watermark" aria-hidden="true">DRAFT</div>');
    const signed = minutesHtml(aSignedMinutesTree());
    expect(signed).not.toMatch(/DRAFT|class="(?:marking|watermark)"/);
    expect(signed).toContain('Signed by Councillor D Abara');
    expect(minutesHtml(aPrivateMinutesTree())).toContain(
      '<p class="marking">NOT FOR PUBLICATION</p>',
    );
  });

  it('give a table of named votes heads of rows and columns', () => {
    const html = minutesHtml(aMinutesTree());
    expect(html).toContain('<th scope="col">Vote</th><th scope="col">Members</th>');
    expect(html).toContain('<th scope="row">For (3)</th>');
  });

  it('are one tree of elements, so that the preview shows the same', () => {
    expect(minutesElements(aMinutesTree())).toMatchObject({
      tag: 'article',
      attributes: { lang: 'en-GB' },
    });
  });
});
