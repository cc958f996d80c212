import { Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { PlaceTrail } from './place-trail.ts';

interface BackButtonProps {
  trail: PlaceTrail;
  /** The page in sight: there is no way back to where one is. */
  pdfPage: number;
  /** "Page 12 of the pack" */
  nameOf: (pdfPage: number) => string;
  onBack: () => void;
}

/** Back to where I was before I followed a link or jumped; not there while there is nowhere to go back to. */
export function BackButton({ trail, pdfPage, nameOf, onBack }: BackButtonProps) {
  const { back } = useStore(trail.store);
  if (back === null || back.index + 1 === pdfPage) return null;
  // "Page 12 of the pack": what it is a page of is known here, and the bar is narrow
  const short = nameOf(back.index + 1)
    .replace(/^Page/, 'page')
    .replace(/ of .*/, '');
  return (
    <Button className="back-button" onPress={onBack}>
      <Undo2 aria-hidden="true" size="1em" />
      <span>Back to {short}</span>
    </Button>
  );
}
