import { Label, ProgressBar } from 'react-aria-components';
import './progress.css';

interface ProgressProps {
  label: string;
  value: number;
  /** 0 while it is not known yet. */
  most: number;
  /** How far it is, in words; seen below the bar and spoken as its value. */
  words: string;
}

/** How far something is: a bar, and counts in words. */
export function Progress({ label, value, most, words }: ProgressProps) {
  return (
    <ProgressBar
      className="progress"
      value={value}
      maxValue={Math.max(most, 1)}
      valueLabel={words}
      isIndeterminate={most === 0}
    >
      {({ percentage }) => (
        <>
          <Label className="visually-hidden">{label}</Label>
          <div className="progress-track">
            <div className="progress-fill" style={{ inlineSize: `${percentage ?? 0}%` }} />
          </div>
          <span className="progress-words">{words}</span>
        </>
      )}
    </ProgressBar>
  );
}
