/** One element of XML; children that are strings are text. */
export interface XmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

export const xml = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement => ({ tag, attributes, children });

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of XML 1.0: characters that it does not allow at all are left out (§2.2), the rest is escaped. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

export function serialisedXml({ tag, attributes, children }: XmlElement): string {
  const own = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  if (children.length === 0) return `<${tag}${own}/>`;
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : serialisedXml(child)))
    .join('');
  return `<${tag}${own}>${inside}</${tag}>`;
}
