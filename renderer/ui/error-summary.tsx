import { useEffect, useRef } from 'react';
import { Notice } from './notice.tsx';

/** What stopped a form, on top of it. It takes the focus when it appears and whenever it changes. */
export function ErrorSummary({ problems }: { problems: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  const text = problems.join('\n');
  useEffect(() => {
    if (text !== '') box.current?.focus();
  }, [text]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice kind="wrong">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
    </div>
  );
}
