/** Six words, as large as they can be read across a table, numbered so that two people keep in step. */
export function SixWords({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <ol className="six-words" aria-label={label}>
      {words.map((word, index) => (
        <li key={words.slice(0, index + 1).join(' ')}>{word}</li>
      ))}
    </ol>
  );
}
