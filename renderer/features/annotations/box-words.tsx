import { useCallback, useEffect, useRef } from 'react';
import type { Mark } from '../../../shared/contract/annotations.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { turnsOf } from '../../pdf/page-geometry.ts';
import { useDomEvent } from '../../ui/use-dom-event.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { longestNote } from './mark-names.ts';
import type { Marking } from './marking.ts';
import { placeOnPage } from './passage-of.ts';
import { grownPart } from './places-on-page.ts';
import { overBox, useBeside } from './use-beside.ts';

interface BoxWordsProps {
  marking: Marking;
  mark: Mark;
  /** Esc, and Ctrl with Enter. */
  onLeave: () => void;
}

/** The words of a text box, typed where they stand on the page, as large as they are and turned with it. */
export function BoxWords({ marking, mark, onLeave }: BoxWordsProps) {
  const { marks, book } = marking;
  const part = mark.place.parts[0];
  const page = part ? book.page(part.pdfPage) : null;
  const element = useBeside(() => book.boxOf(mark.place.parts), book, false, overBox);
  const field = useRef<HTMLTextAreaElement>(null);
  const leave = useLatest(onLeave);
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      const isLeaving = event.key === 'Escape' || (event.key === 'Enter' && event.ctrlKey);
      if (!isLeaving || event.defaultPrevented) return;
      event.preventDefault();
      leave()();
    },
    [leave],
  );
  useDomEvent(element, 'keydown', pressed);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const turns = page ? turnsOf(page.geometry) : 0;
  const grow = () => {
    const { current } = field;
    if (!current || !page) return;
    const { scale } = page.geometry;
    const isUpright = turns % 2 === 0;
    const wider = (isUpright ? 0 : current.scrollWidth - current.clientWidth) / scale;
    const higher = (isUpright ? current.scrollHeight - current.clientHeight : 0) / scale;
    const [grown] =
      wider + higher > 0 ? (grownPart(book, mark.place.parts, wider, higher) ?? []) : [];
    if (grown) marks.move(mark.id, placeOnPage(grown));
  };
  return (
    <div ref={element} className="box-words">
      <textarea
        ref={field}
        className="box-words-field"
        data-turns={turns}
        aria-label="Words of the text box"
        maxLength={longestNote}
        style={{
          fontSize: mark.style.fontSize * (page?.geometry.scale ?? 1),
          textAlign: alignments[mark.style.align],
          background: `color-mix(in srgb, ${markLooks[mark.colour].fill}, #ffffff 70%)`,
          borderColor: markLooks[mark.colour].line,
        }}
        value={mark.text}
        onChange={(event) => {
          marks.reword(mark.id, event.target.value);
          grow();
        }}
        onBlur={() => marks.flush()}
      />
    </div>
  );
}

const alignments: Readonly<Record<Annotation['style']['align'], 'left' | 'center' | 'right'>> = {
  left: 'left',
  centre: 'center',
  right: 'right',
};
