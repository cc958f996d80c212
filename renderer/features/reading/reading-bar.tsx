import {
  AudioLines,
  ChevronDown,
  ChevronUp,
  Images,
  ListTree,
  type LucideIcon,
  NotebookPen,
  PanelLeft,
  RotateCw,
  Search,
  TextInitial,
} from 'lucide-react';
import type { Ref } from 'react';
import type { PageInfo } from '../../../shared/contract/papers.ts';
import type { Fit } from '../../pdf/page-layout.ts';
import { PageField } from './page-field.tsx';
import type { ReadAloud } from './read-aloud.ts';
import type { ReadingState, Side } from './reading-store.ts';
import { ToolButton, ToolSwitch } from './tool-button.tsx';
import { ViewMenu } from './view-menu.tsx';
import { ZoomField } from './zoom-field.tsx';
import './reading-bar.css';

interface ReadingBarProps {
  state: ReadingState;
  pages: PageInfo[];
  zoom: number;
  isFinding: boolean;
  /** Takes the keyboard along to the page. */
  onGo: (pdfPage: number) => void;
  /** So many pages, or rows of two, on or back; the keyboard stays. */
  onStep: (step: number) => void;
  aloud: ReadAloud;
  onFit: (fit: Fit) => void;
  onTurn: () => void;
  onTextView: (on: boolean) => void;
  onSide: (side: Side | null) => void;
  onColumn: (open: boolean) => void;
  onFind: (on: boolean) => void;
  pageInput: Ref<HTMLInputElement>;
}

/** What can be done while reading, each with a name and reachable by Tab. */
export function ReadingBar(props: ReadingBarProps) {
  const { state, pages, zoom, onGo, onStep, onFit, onTurn, aloud } = props;
  const { pdfPage, textView } = state;
  return (
    <section className="reading-bar" aria-label="Reading bar">
      <SideSwitches {...props} />
      <div className="tools">
        <ToolButton
          icon={ChevronUp}
          label="Page before"
          isDisabled={pdfPage <= 1}
          onPress={() => onStep(-1)}
        />
        <PageField pages={pages} pdfPage={pdfPage} onGo={onGo} input={props.pageInput} />
        <ToolButton
          icon={ChevronDown}
          label="Next page"
          isDisabled={pdfPage >= pages.length}
          onPress={() => onStep(1)}
        />
      </div>
      {!textView && (
        <>
          <ZoomField fit={state.view.fit} zoom={zoom} onFit={onFit} />
          <ToolButton icon={RotateCw} label="Turn the pages" onPress={onTurn} />
          <ViewMenu />
        </>
      )}
      <div className="tools">
        <ToolSwitch
          icon={TextInitial}
          label="Text only"
          isSmall
          isOn={textView}
          onChange={props.onTextView}
        />
        <ToolButton
          icon={AudioLines}
          label="Read aloud from this page"
          onPress={() => aloud.start(pdfPage)}
        />
        <ToolSwitch icon={Search} label="Find" isOn={props.isFinding} onChange={props.onFind} />
        <ToolSwitch
          icon={NotebookPen}
          label="Notes"
          isOn={state.column}
          onChange={props.onColumn}
        />
      </div>
    </section>
  );
}

const sides: { side: Side; label: string; icon: LucideIcon }[] = [
  { side: 'agenda', label: 'Agenda', icon: PanelLeft },
  { side: 'contents', label: 'Contents', icon: ListTree },
  { side: 'pictures', label: 'Pictures', icon: Images },
];

function SideSwitches({ state, onSide }: ReadingBarProps) {
  return (
    <div className="tools">
      {sides.map(({ side, label, icon }) => (
        <ToolSwitch
          key={side}
          icon={icon}
          label={label}
          isSmall={side !== 'agenda'}
          isOn={state.side === side}
          onChange={(on) => onSide(on ? side : null)}
        />
      ))}
    </div>
  );
}
