import type { PlaceState } from '../../../shared/domain/annotation-target.ts';

/** How a note fared, for the list of those to look at. */
export function stateWords(state: PlaceState): string {
  switch (state) {
    case 'likely':
      return 'Probably right';
    case 'check':
      return 'To check';
    case 'gone':
      return 'Passage is gone';
    case 'left':
      return 'Left on the earlier edition';
    case 'sure':
    case 'original':
    case 'byHand':
    case 'accepted':
      return 'Placed';
  }
}

/** What the app did with a note, and what is to be decided. */
export function stateSentence(state: PlaceState, hasProposal: boolean): string {
  switch (state) {
    case 'likely':
      return 'The words around it are the same, so this is probably the place. It is drawn dotted until you accept it.';
    case 'check':
      return hasProposal
        ? 'This may be the place, but it is not certain. The note is not drawn until you accept it.'
        : 'No place was certain enough. You can place it by hand.';
    case 'gone':
      return 'Its passage was not found in the new edition. You can place it by hand, or leave it on the earlier edition, where it stays.';
    case 'left':
      return 'You left it on the earlier edition, where it stays. You can still place it here.';
    case 'sure':
    case 'original':
    case 'byHand':
    case 'accepted':
      return 'It is placed.';
  }
}
