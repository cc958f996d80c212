import { type ReactNode, useRef } from 'react';
import { useDomEvent } from '../../ui/use-dom-event.ts';

/** Tells when the focus leaves a control that is inside. */
export function Leaving({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useDomEvent(box, 'focusout', onLeave);
  return <div ref={box}>{children}</div>;
}
