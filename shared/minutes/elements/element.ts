/** Elements that minutes are shown with; none of them can run, load or send anything. */
export const minutesTags = [
  'article',
  'header',
  'section',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'span',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;
export type MinutesTag = (typeof minutesTags)[number];

/** Classes and languages come from the app and its styles alone; ids are rows, for the preview to go to. */
export interface MinutesAttributes {
  id?: string;
  class?: string;
  lang?: string;
  scope?: 'col' | 'row';
}

/** One element of the page. Children that are strings are text, whatever signs they hold. */
export interface MinutesElement {
  tag: MinutesTag;
  attributes: MinutesAttributes;
  children: (MinutesElement | string)[];
}

export const element = (
  tag: MinutesTag,
  attributes: MinutesAttributes,
  children: (MinutesElement | string)[],
): MinutesElement => ({ tag, attributes, children });

export const textOf = (tag: MinutesTag, text: string, name?: string): MinutesElement =>
  element(tag, name === undefined ? {} : { class: name }, [text]);

/** A paragraph, unless there is nothing to say. */
export const paragraphOf = (text: string, name?: string): MinutesElement[] =>
  text === '' ? [] : [textOf('p', text, name)];
