import type { PageText } from '../../pdf/page-text.ts';

/** How far one key takes the caret. */
export type CaretStep = 'character' | 'word' | 'line' | 'lineEdge' | 'pageEdge';

export interface CaretMove {
  step: CaretStep;
  forward: boolean;
}

/** Where the caret comes to on its page; 'before' and 'after' where it leaves the page. */
export type CaretLanding = number | 'before' | 'after';

type Lines = Pick<PageText, 'text' | 'lines'>;

/** What a key does to the caret in one page's words. `column` is where on its line it wants to be. */
export function landing(
  page: Lines,
  at: number,
  { step, forward }: CaretMove,
  column: number,
): CaretLanding {
  const { text } = page;
  switch (step) {
    case 'character':
      return within(text, at + (forward ? 1 : -1));
    case 'word':
      return forward ? nextWord(text, at) : wordBefore(text, at);
    case 'line': {
      const line = lineOf(page, at) + (forward ? 1 : -1);
      if (line < 0) return 'before';
      return line >= page.lines.length - 1 ? 'after' : onLine(page, line, column);
    }
    case 'lineEdge': {
      const line = lineOf(page, at);
      return forward ? endOfLine(page, line) : (page.lines[line] ?? 0);
    }
    case 'pageEdge':
      return forward ? text.length : 0;
  }
}

const within = (text: string, at: number): CaretLanding =>
  at < 0 ? 'before' : at > text.length ? 'after' : at;

/** The beginning of the next word. */
function nextWord(text: string, at: number): CaretLanding {
  const found = /\S*\s+(?=\S)/uy;
  found.lastIndex = at;
  if (found.exec(text)) return found.lastIndex;
  return at >= text.trimEnd().length ? 'after' : text.trimEnd().length;
}

function wordBefore(text: string, at: number): CaretLanding {
  const before = text.slice(0, at).trimEnd();
  if (before === '') return at === 0 ? 'before' : 0;
  return before.length - (/\S+$/u.exec(before)?.[0].length ?? 0);
}

/** Which line of the page a place is on, from 0. */
export function lineOf({ lines }: Pick<PageText, 'lines'>, at: number): number {
  const next = lines.findIndex((start, index) => index > 0 && start > at);
  return Math.max(0, (next < 0 ? lines.length - 1 : next) - 1);
}

/** A place on a line, as far in as the line is long. */
export function onLine(page: Lines, line: number, column: number): number {
  return Math.min((page.lines[line] ?? 0) + column, endOfLine(page, line));
}

/** Behind the line's last character that is no blank. */
function endOfLine({ text, lines }: Lines, line: number): number {
  const start = lines[line] ?? 0;
  return start + text.slice(start, lines[line + 1] ?? text.length).trimEnd().length;
}

/** The words of a line, as they are read out. */
export function lineWords({ text, lines }: Lines, line: number): string {
  return text.slice(lines[line] ?? 0, lines[line + 1] ?? text.length).trim();
}

const steps: Readonly<Record<string, CaretMove>> = {
  ArrowLeft: { step: 'character', forward: false },
  ArrowRight: { step: 'character', forward: true },
  ArrowUp: { step: 'line', forward: false },
  ArrowDown: { step: 'line', forward: true },
  Home: { step: 'lineEdge', forward: false },
  End: { step: 'lineEdge', forward: true },
};
const largerSteps: Readonly<Record<string, CaretMove>> = {
  ArrowLeft: { step: 'word', forward: false },
  ArrowRight: { step: 'word', forward: true },
  Home: { step: 'pageEdge', forward: false },
  End: { step: 'pageEdge', forward: true },
};

/** What a key asks of the caret; with Ctrl (or Option on a Mac) arrows go by words. */
export function caretMoveOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): CaretMove | null {
  if (event.metaKey) return null;
  const isLarger = event.ctrlKey || event.altKey;
  return (isLarger ? largerSteps : steps)[event.key] ?? null;
}
