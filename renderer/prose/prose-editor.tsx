import type { Ref } from 'react';
import type { ParagraphToCheck } from '../../shared/domain/paragraph-to-check.ts';
import type { Phrase } from '../../shared/prose/stock-phrases.ts';

/** What the screen around may ask of the text box. */
export interface ProseHandle {
  /** Puts the keyboard into the prose, behind what is written. */
  focus(): void;
}

export interface ProseEditorProps {
  minute: string;
  /** What the text box is called: "Prose of minute 64, Apologies". */
  label: string;
  /** The council's own phrases; the shipped ones come beside them. */
  phrases: readonly Phrase[];
  /** Names as minutes write them, "Councillor G Baxter", in the order to offer them: members present first. */
  names: readonly string[];
  /** Paragraphs of this minute that two windows changed. */
  toCheck: readonly ParagraphToCheck[];
  readOnly?: boolean;
  ref?: Ref<ProseHandle>;
}

/** The prose of one minute: typed, kept within a second, and shared with other windows on the same minute. */
export function ProseEditor({ label }: ProseEditorProps) {
  return <section className="prose" aria-label={label} />;
}
