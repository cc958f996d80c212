import { Button } from 'react-aria-components';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { useColourWords } from './use-meanings.ts';

/** In the order of their keys, 1 to 5. */
export const markColours: readonly MarkColour[] = ['yellow', 'green', 'blue', 'pink', 'orange'];

interface ColourButtonsProps {
  /** "Highlight" or "Recolour": said before the colour's name. */
  does: string;
  onChoose: (colour: MarkColour) => void;
}

/** The five colours, each with its letter, its name and what it means to me. */
export function ColourButtons({ does, onChoose }: ColourButtonsProps) {
  const wordsOf = useColourWords();
  return markColours.map((colour, index) => (
    <span key={colour} title={`${wordsOf(colour)} (${index + 1})`}>
      <Button
        className="button colour-button"
        style={{ background: markLooks[colour].fill }}
        aria-label={`${markLooks[colour].letter}: ${does} ${wordsOf(colour)}`}
        onPress={() => onChoose(colour)}
      >
        {markLooks[colour].letter}
      </Button>
    </span>
  ));
}
