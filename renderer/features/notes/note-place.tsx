import type { Mark } from '../../../shared/contract/annotations.ts';
import { placingOf } from '../../../shared/domain/placing.ts';
import { useMarks } from '../../app/marks.ts';
import { Button } from '../../ui/button.tsx';

interface NotePlaceProps {
  mark: Mark;
  /** The keyboard goes into the pages, where the new place is pressed. */
  onPlaceByHand: (mark: Mark) => void;
}

/** Says whether a place that the app found is right, or puts the note where it belongs. */
export function NotePlace({ mark, onPlaceByHand }: NotePlaceProps) {
  const marks = useMarks();
  const { state } = mark.place;
  if (state === 'likely') {
    return (
      <div className="row">
        <Button onPress={() => marks.settle([mark.id], 'accepted')}>This is the right place</Button>
        <Button look="quiet" onPress={() => onPlaceByHand(mark)}>
          Place it by hand
        </Button>
      </div>
    );
  }
  if (placingOf(state) !== 'needs placing') return null;
  return (
    <div className="row">
      <Button onPress={() => onPlaceByHand(mark)}>Place it by hand</Button>
      {state !== 'left' && (
        <Button look="quiet" onPress={() => marks.settle([mark.id], 'left')}>
          Leave it on the earlier edition
        </Button>
      )}
    </div>
  );
}
