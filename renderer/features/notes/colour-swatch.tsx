import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';

/** A colour as a marked letter. Only repeats what is said in words beside it. */
export function ColourSwatch({ colour }: { colour: MarkColour }) {
  const { fill, letter } = markLooks[colour];
  return (
    <span className="colour-swatch" aria-hidden="true" style={{ background: fill }}>
      {letter}
    </span>
  );
}
