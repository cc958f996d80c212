const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Words of HTML or XML, once with tags parting words and once not, its comments and the values of its attributes. */
export function markupTexts(markup: string): string[] {
  const values = [...markup.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  const comments = [...markup.matchAll(/<!--(.*?)-->/gs)].map(([, words]) => words ?? '');
  const tag = /<[^>]*>/g;
  return [markup.replace(tag, ''), markup.replace(tag, '\n'), ...values, ...comments].map(
    unescaped,
  );
}
