import type { Ref } from 'react';
import type { Phrase } from '../../shared/prose/stock-phrases.ts';
import type { NameOffers } from './name-offers.ts';
import type { ProseSession } from './prose-session.ts';

/** What the screen around may ask of the text box. */
export interface ProseHandle {
  /** Puts the keyboard into the prose, behind what is written. */
  focus(): void;
  /**
   * Puts the keyboard back to where the caret was. The browser's own focus() would show it before the first word
   * until the text box has set it right, and a quick key would be typed there.
   */
  back(): void;
}

/** What the parts around a text box ask of it. */
export interface BoxHandle extends ProseHandle {
  /** Puts a name in the place of the letters before the caret. */
  take(name: string, typed: number): void;
}

/** What both ways of typing prose are handed: the text box with lists, and the plain one. */
export interface ProseRouteProps {
  session: ProseSession;
  label: string;
  /** Id of the list of names, for aria-controls. */
  listId: string;
  offers: NameOffers;
  phrases: readonly Phrase[];
  names: readonly string[];
  readOnly: boolean;
  tooLong: () => void;
  ref: Ref<BoxHandle>;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;
