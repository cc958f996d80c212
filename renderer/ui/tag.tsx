import type { LucideIcon } from 'lucide-react';
import './tag.css';

interface TagProps {
  icon: LucideIcon;
  children: string;
  tone?: 'plain' | 'good' | 'warn' | 'bad';
}

/** A state in a word with an icon; the colour only repeats it. */
export function Tag({ icon: Icon, children, tone = 'plain' }: TagProps) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon aria-hidden="true" size="1.1em" />
      {children}
    </span>
  );
}
