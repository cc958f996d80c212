import type { Content, MinuteBlock } from './minutes-tree.ts';

function changedContent(content: Content, change: (text: string) => string): Content {
  switch (content.kind) {
    case 'paragraph':
    case 'subheading':
    case 'procedure':
    case 'declaration':
    case 'motion':
    case 'amendment':
    case 'correction':
      return { ...content, text: change(content.text) };
    case 'bullets':
    case 'numbers':
      return { ...content, items: content.items.map(change) };
    case 'requests':
      return { ...content, stem: change(content.stem), items: content.items.map(change) };
    case 'resolution':
      return {
        ...content,
        stem: change(content.stem),
        clauses: content.clauses.map((clause) => ({ ...clause, text: change(clause.text) })),
      };
    case 'vote':
      return {
        ...content,
        text: change(content.text),
        names: content.names.map(({ option, names }) => ({ option, names: names.map(change) })),
        own: content.own.map(change),
      };
  }
}

/** A minute whose every text a person might have typed or read out is put through `change`. */
export function changedMinute(minute: MinuteBlock, change: (text: string) => string): MinuteBlock {
  return {
    ...minute,
    title: change(minute.title),
    content: minute.content.map((content) => changedContent(content, change)),
  };
}

/** Every text of a minute in reading order, its title first. */
export function minuteTexts(minute: MinuteBlock): string[] {
  const texts: string[] = [];
  changedMinute(minute, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
