import { MessageCircleQuestion, Pencil, Trash2 } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import type { Mark } from '../../../shared/contract/annotations.ts';
import { Button } from '../../ui/button.tsx';
import { Beside } from './beside.tsx';
import { ColourButtons } from './colour-buttons.tsx';
import { markName } from './mark-names.ts';
import type { Marking } from './marking.ts';
import type { MarkingActs } from './marking-acts.ts';

interface MarkBubbleProps {
  marking: Marking;
  acts: MarkingActs;
  mark: Mark;
  onAsk: () => void;
}

/** What can be done with a mark that was pressed, beside it. The keys do the same. */
export function MarkBubble({ marking, acts, mark, onAsk }: MarkBubbleProps) {
  const note = mark.text.trim();
  const leave = () => {
    marking.store.setState({ offered: null });
    marking.layer.focus(mark.id);
  };
  return (
    <Beside
      box={() => marking.book.boxOf(mark.place.parts)}
      book={marking.book}
      leavesWithPlace
      onLeave={leave}
    >
      {note !== '' && mark.kind !== 'textBox' && <p className="marking-note">{note}</p>}
      <Toolbar aria-label={markName(mark)} className="tools">
        <Button icon={Pencil} onPress={() => acts.edit()}>
          {note === '' ? 'Add words' : 'Change the words'}
        </Button>
        {mark.kind !== 'bookmark' && (
          <ColourButtons does="Recolour" onChoose={(colour) => acts.recolour(colour)} />
        )}
        <Button icon={MessageCircleQuestion} onPress={onAsk}>
          Ask
        </Button>
        <Button icon={Trash2} onPress={() => acts.remove()}>
          Delete
        </Button>
      </Toolbar>
    </Beside>
  );
}
