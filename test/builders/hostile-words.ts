import type { Block, MinutesTree } from '../../shared/minutes/minutes-tree.ts';

const scripts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext></p><style><img src=x onerror=alert(1)></style>',
  '<object data="https://example.invalid/a"></object>',
  '<link rel=stylesheet href="https://example.invalid/a.css">',
  '<meta http-equiv=refresh content="0;url=https://example.invalid">',
  '<form action="https://example.invalid"><button>x</button></form>',
  '<img src="https://example.invalid/a.png">',
  '<style>@import "https://example.invalid/a.css";</style>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
];
const wraps: ((script: string) => string)[] = [
  (script) => script,
  (script) => `"${script}`,
  (script) => `'>${script}`,
  (script) => `">${script}<p class="`,
  (script) => `</title>${script}`,
  (script) => `</style>${script}`,
  (script) => `--></main>${script}`,
  (script) => `\u0000${script}\u0008`,
  (script) => script.replaceAll('<', '<\u0000').toUpperCase(),
  (script) => `{{${script}}} \${${script}} $& $\``,
];

/** 200 words that would run, load or send something if any of them were taken for markup (S34). */
export const hostileWords: readonly string[] = scripts.flatMap((script) =>
  wraps.map((wrap) => wrap(script)),
);

const noWords = new Set(['kind', 'access', 'language', 'standing', 'form', 'date', 'signedOn']);

/**
 * A document in which every text is replaced by what `words` gives, one after another; what chooses a branch
 * stays. Minutes stand three times in it, so that there is room for all of them.
 */
export function withWords(tree: MinutesTree, words: () => string): MinutesTree {
  const changed = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return value === '' || noWords.has(key) ? value : words();
    if (Array.isArray(value)) return value.map((one) => changed(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, changed(one, name)]),
    );
  };
  const blocks = tree.blocks.flatMap((block): Block[] =>
    block.kind === 'minute' ? [block, block, block] : [block],
  );
  return changed({ ...tree, blocks }, '') as MinutesTree;
}

/** Each of them in turn, over and over. */
export function hostileTree(tree: MinutesTree): MinutesTree {
  let next = 0;
  return withWords(tree, () => hostileWords[next++ % hostileWords.length] ?? '');
}
