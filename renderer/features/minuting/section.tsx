import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  children: ReactNode;
}

/** A part of the minute, with its name in the margin. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className="minute-part" aria-labelledby={id}>
      <h3 id={id} className="minute-part-title">
        {title}
      </h3>
      <div className="minute-part-body">{children}</div>
    </section>
  );
}
