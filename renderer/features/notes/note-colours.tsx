import { memo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { ColourSwatch } from './colour-swatch.tsx';

/** The colours in the order of their keys, 1 to 5. */
export const markColours = Object.keys(markLooks) as MarkColour[];

interface NoteColoursProps {
  colour: MarkColour;
  /** What a colour means to me; "" for nothing. */
  meaning: (colour: MarkColour) => string;
  onChange: (colour: MarkColour) => void;
}

/** The five colours by name, with what each means to me. */
export const NoteColours = memo(function NoteColours(props: NoteColoursProps) {
  const { colour, meaning, onChange } = props;
  const choose = (chosen: string) => {
    const known = markColours.find((candidate) => candidate === chosen);
    if (known) onChange(known);
  };
  return (
    <RadioGroup className="field" value={colour} onChange={choose} orientation="horizontal">
      <Label className="field-label">Colour</Label>
      <div className="note-colours">
        {markColours.map((candidate) => (
          <Radio key={candidate} value={candidate} className="note-colour">
            <ColourSwatch colour={candidate} />
            {[markLooks[candidate].name, meaning(candidate)].filter(Boolean).join(': ')}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
});
