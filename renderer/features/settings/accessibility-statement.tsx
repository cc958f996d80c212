/** What holds, what is known not to hold yet, and how it was tried (PSBAR 2018 asks public bodies for this). */
const gaps: readonly string[] = [
  'Papers are shown as their sender made them. Where a PDF has no text, only its picture is there, and the screen says so.',
  'Who was present at an earlier meeting is shown in the review and cannot be mended there yet.',
  'The app has not been tried by hand with NVDA, Narrator or voice control on a Windows laptop yet.',
  'The app speaks English only. Welsh papers can be read, but are not marked as Welsh.',
];

export function AccessibilityStatement() {
  return (
    <section className="stack" aria-labelledby="accessibility">
      <h2 id="accessibility">Accessibility statement</h2>
      <p className="readable">
        Moothall aims at the Web Content Accessibility Guidelines 2.2, level AA. Everything can be
        done with the keyboard; type can be doubled; there are light, dark and high-contrast
        colours, and the contrast themes of Windows are kept.
      </p>
      <p>What is known not to be right yet:</p>
      <ul className="readable">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      <p className="readable">
        The screens are checked by machine (axe) and in a real browser with the keyboard, at 200 %
        type and at 320 pixels. If something keeps you from your papers, tell whoever gave you
        Moothall.
      </p>
    </section>
  );
}
