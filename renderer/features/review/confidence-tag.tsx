import { Check, CheckCheck, CircleHelp, type LucideIcon, Minus, TriangleAlert } from 'lucide-react';
import type { Confidence } from '../../../shared/domain/evidence.ts';
import { Tag } from '../../ui/tag.tsx';

interface Look {
  icon: LucideIcon;
  word: string;
  tone: 'plain' | 'good' | 'warn' | 'bad';
}

const looks: Record<Confidence, Look> = {
  sure: { icon: Check, word: 'Sure', tone: 'good' },
  likely: { icon: Minus, word: 'Likely', tone: 'plain' },
  check: { icon: TriangleAlert, word: 'Please check', tone: 'warn' },
  unknown: { icon: CircleHelp, word: 'Not found', tone: 'warn' },
  confirmed: { icon: CheckCheck, word: 'Confirmed', tone: 'good' },
};

/** How far a value may be trusted: a sign and the word for it. */
export function ConfidenceTag({ level }: { level: Confidence }) {
  const { icon, word, tone } = looks[level];
  return (
    <Tag icon={icon} tone={tone}>
      {word}
    </Tag>
  );
}
