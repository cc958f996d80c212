import type { MarkColour } from './annotation.ts';

/** How a colour looks, as #rrggbb. On screen and in copies of the PDF alike. */
export interface MarkLook {
  /** Behind words, multiplied with the paper: black print on it keeps at least 4.5:1. */
  fill: string;
  /** Lines, pens and letters on white paper: at least 4.5:1. */
  line: string;
  /** Said besides the colour, in the margin and in lists. */
  letter: string;
  name: string;
}

export const markLooks: Readonly<Record<MarkColour, MarkLook>> = {
  yellow: { fill: '#ffe45c', line: '#7a5c00', letter: 'Y', name: 'Yellow' },
  green: { fill: '#a6e3a1', line: '#1e6b2f', letter: 'G', name: 'Green' },
  blue: { fill: '#a5d8ff', line: '#1b5e9b', letter: 'B', name: 'Blue' },
  pink: { fill: '#ffc2dd', line: '#a3245f', letter: 'P', name: 'Pink' },
  orange: { fill: '#ffcf9e', line: '#97450a', letter: 'O', name: 'Orange' },
};

/** The letters of a text box, on every colour. */
export const textBoxInk = '#15191c';

/** What lies behind the words of a text box: three tenths of its colour in white. */
export function textBoxPaper(colour: MarkColour): string {
  const { fill } = markLooks[colour];
  const part = (at: number) => {
    const value = Number.parseInt(fill.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * 0.3)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
