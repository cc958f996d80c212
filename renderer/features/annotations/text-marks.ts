import type { Mark } from '../../../shared/contract/annotations.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { isDrawn } from '../../../shared/domain/placing.ts';
import { streamText } from '../../../shared/domain/text-stream.ts';
import type { Marks } from '../../app/marks.ts';
import type { TextLayer } from '../../app/reader-port.ts';
import { liesOnWords, markName } from './mark-names.ts';
import { type TextOfPage, textOfSection } from './text-passage.ts';
import './page-marks.css';

const highlightKinds = ['highlight', 'underline', 'strike'] as const;

/** The name under which the style sheet paints a kind in a colour. */
const paintOf = (kind: string, colour: string): string => `mark-${kind}-${colour}`;

/**
 * The marks in the text-only view: painted on the words they quote, and listed at the end of their page by
 * name, since paint is not heard.
 */
export function createTextMarks(marks: Marks): TextLayer {
  return {
    lay: (column) => {
      let painted = '';
      const show = () => {
        const { marks: known } = marks.store.getState();
        const paints = new Map<string, Range[]>();
        const byPage = Map.groupBy(
          (known ?? []).filter(isShown),
          ({ place }) => place.parts[0]?.pdfPage,
        );
        for (const section of column.querySelectorAll<HTMLElement>('.text-page')) {
          const here = byPage.get(Number(section.dataset['pdfPage'])) ?? [];
          paintPage(section, here, paints);
          listMarks(section, here, marks);
        }
        for (const name of paintNames())
          CSS.highlights.set(name, new Highlight(...(paints.get(name) ?? [])));
        painted = [...paints.keys()].join(' ');
      };
      show();
      const stop = marks.store.subscribe((state, before) => {
        if (state.marks !== before.marks || state.selected !== before.selected) show();
      });
      return {
        filled: show,
        remove: () => {
          stop();
          if (painted !== '') for (const name of paintNames()) CSS.highlights.delete(name);
        },
      };
    },
  };
}

const isShown = ({ place }: Mark): boolean => isDrawn(place);

const paintNames = (): string[] =>
  highlightKinds.flatMap((kind) => Object.keys(markLooks).map((colour) => paintOf(kind, colour)));

function paintPage(section: Element, here: readonly Mark[], paints: Map<string, Range[]>): void {
  const onWords = here.filter(liesOnWords);
  if (onWords.length === 0) return;
  const page = textOfSection(section);
  for (const mark of onWords) {
    const range = rangeOfQuote(page, mark);
    if (!range) continue;
    const name = paintOf(mark.kind, mark.colour);
    paints.set(name, [...(paints.get(name) ?? []), range]);
  }
}

/** The words of a page without blanks, and where each of them stands in its text. */
function streamOf(text: string): { stream: string; places: number[] } {
  let stream = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const plain = streamText(text.charAt(at));
    stream += plain;
    for (let part = 0; part < plain.length; part += 1) places.push(at);
  }
  return { stream, places };
}

/** Where a mark's words stand in a page's text; of several the one whose words before are like its own. */
export function rangeOfQuote(page: TextOfPage, { quote }: Pick<Mark, 'quote'>): Range | null {
  const wanted = streamText(quote.exact);
  if (wanted === '') return null;
  const { stream, places } = streamOf(page.text);
  const before = streamText(quote.prefix).slice(-20);
  const inContext = stream.indexOf(before + wanted);
  const at = inContext < 0 ? stream.indexOf(wanted) : inContext + before.length;
  const from = places[at];
  const to = places[at + wanted.length - 1];
  if (at < 0 || from === undefined || to === undefined) return null;
  const start = page.nodes.findLast((entry) => entry.start <= from);
  const end = page.nodes.findLast((entry) => entry.start <= to);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, from - start.start);
  range.setEnd(end.node, to + 1 - end.start);
  return range;
}

/** Buttons that name the marks of a page; pressing one takes it in hand. */
function listMarks(section: HTMLElement, here: readonly Mark[], marks: Marks): void {
  const known = section.querySelector('.text-marks');
  if (here.length === 0) {
    known?.remove();
    return;
  }
  const list = document.createElement('ul');
  list.className = 'text-marks';
  list.setAttribute('aria-label', 'Marks on this page');
  const { selected } = marks.store.getState();
  for (const mark of here) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'text-mark mark-handle';
    button.dataset['mark'] = mark.id;
    button.textContent = markName(mark);
    button.setAttribute('aria-pressed', String(mark.id === selected));
    item.append(button);
    list.append(item);
  }
  const focused = known?.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-mark')
    : null;
  known?.remove();
  section.append(list);
  if (focused)
    list.querySelector<HTMLElement>(`[data-mark="${focused}"]`)?.focus({ preventScroll: true });
}
