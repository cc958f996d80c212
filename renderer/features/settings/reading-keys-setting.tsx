import { useReadingLook } from '../../app/reading-look.ts';
import { TickBox } from '../../ui/tick-box.tsx';

/** Keys of one character can be switched off: spoken words and shaking hands press them by mistake (WCAG 2.1.4). */
export function ReadingKeysSetting() {
  const { look, setLook } = useReadingLook();
  return (
    <section className="stack" aria-labelledby="keys">
      <h2 id="keys">Keys while reading</h2>
      <TickBox isTicked={look?.letterKeys !== 0} onChange={(letterKeys) => setLook({ letterKeys })}>
        Single letters and figures mark words and turn to marks
        <span className="choice-note">
          They count in the pages only. All they do can be done with buttons and other keys too.
        </span>
      </TickBox>
    </section>
  );
}
