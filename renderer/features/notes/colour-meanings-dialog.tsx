import { useState } from 'react';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { markColours } from './note-colours.tsx';
import type { ColourMeanings } from './use-colour-meanings.ts';

interface ColourMeaningsDialogProps {
  isOpen: boolean;
  onClose: () => void;
  meanings: ColourMeanings;
}

/** What each colour means to me, in my own words. */
export function ColourMeaningsDialog({ isOpen, onClose, meanings }: ColourMeaningsDialogProps) {
  return (
    <Dialog title="What my colours mean" isOpen={isOpen} onClose={onClose}>
      <p>Only you see this. Leave a colour empty if it means nothing.</p>
      {markColours.map((colour) => (
        <Meaning key={colour} colour={colour} meanings={meanings} />
      ))}
      <div className="row">
        <Button look="main" onPress={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}

/** Characters; as the contract takes them. */
const longestMeaning = 60;

/** Kept with every key, as notes are: changes that follow each other closely are one step of Undo. */
function Meaning({ colour, meanings }: { colour: MarkColour; meanings: ColourMeanings }) {
  const [typed, setTyped] = useState(meanings.meaning(colour));
  const [problem, setProblem] = useState<string | null>(null);
  const type = (words: string) => {
    const meaning = words.slice(0, longestMeaning);
    setTyped(meaning);
    void meanings.name(colour, meaning).then(setProblem);
  };
  return <TextField label={markLooks[colour].name} value={typed} onChange={type} error={problem} />;
}
