import {
  Bookmark,
  Highlighter,
  StickyNote,
  Strikethrough,
  TextCursor,
  Type,
  Underline,
} from 'lucide-react';
import { Group, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { type MarkTool, useMarks } from '../../app/marks.ts';
import { useReader } from '../../app/reader-port.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { markColours } from './colour-buttons.tsx';
import type { Marking } from './marking.ts';
import { type OfferedTool, ToolSwitches } from './tool-switches.tsx';
import { useColourWords } from './use-meanings.ts';

const tools: readonly OfferedTool[] = [
  { tool: 'highlight', label: 'Highlight', icon: Highlighter },
  { tool: 'underline', label: 'Underline', icon: Underline },
  { tool: 'strike', label: 'Strike out', icon: Strikethrough },
  { tool: 'note', label: 'Sticky note', icon: StickyNote },
  { tool: 'textBox', label: 'Text box', icon: Type },
];

/** Tools that mark words and put notes on the page. While one is on, each passage chosen is marked at once. */
export function MarkingTools({ marking }: { marking: Marking }) {
  const { textView } = useReader();
  const offered = textView ? tools.slice(0, 3) : tools;
  return (
    <Group className="tools" aria-label="Marking">
      <ToolSwitches tools={offered} />
      <MarkColourField />
      <BookmarkSwitch marking={marking} />
      <CaretSwitch marking={marking} />
    </Group>
  );
}

/** Tools that draw lines: dark enough to be seen on white paper, so that yellow is a brown. */
const lineTools: ReadonlySet<MarkTool> = new Set<MarkTool>(['pen', 'underline', 'strike']);

/** "Dark yellow: ask about this". */
const darkly = (words: string): string => `Dark ${words.charAt(0).toLowerCase()}${words.slice(1)}`;

function MarkColourField() {
  const marks = useMarks();
  const wordsOf = useColourWords();
  const colour = useStore(marks.store, (state) => state.colour);
  const drawsLines = useStore(marks.store, ({ tool }) => lineTools.has(tool));
  const { fill, line } = markLooks[colour];
  const sample = drawsLines ? { background: line, color: '#ffffff' } : { background: fill };
  return (
    <span className="colour-in-hand">
      <span className="colour-sample" aria-hidden="true" style={sample}>
        {markLooks[colour].letter}
      </span>
      <SelectField<MarkColour>
        inline
        label="Colour"
        options={markColours.map((value) => ({
          value,
          label: drawsLines ? darkly(wordsOf(value)) : wordsOf(value),
        }))}
        value={colour}
        onChange={(value) => marks.setColour(value)}
      />
    </span>
  );
}

function BookmarkSwitch({ marking }: { marking: Marking }) {
  const marks = useMarks();
  const { pdfPage } = useReader();
  const isOn = useStore(marks.store, (state) =>
    (state.marks ?? []).some(
      ({ kind, place }) => kind === 'bookmark' && place.parts[0]?.pdfPage === pdfPage,
    ),
  );
  return (
    <span title="Bookmark on this page (B)">
      <ToggleButton
        className="button tool"
        aria-label="Bookmark on this page"
        isSelected={isOn}
        onChange={() => marking.command('bookmark')}
      >
        <Bookmark aria-hidden="true" size="1.2em" />
      </ToggleButton>
    </span>
  );
}

function CaretSwitch({ marking }: { marking: Marking }) {
  const isOn = useStore(marking.store, (state) => state.isCaretOn);
  return (
    <span title="Caret in the words, for choosing them by keys (F7)">
      <ToggleButton
        className="button tool"
        aria-label="Caret in the words"
        isSelected={isOn}
        onChange={() => marking.command('caret')}
      >
        <TextCursor aria-hidden="true" size="1.2em" />
      </ToggleButton>
    </span>
  );
}
