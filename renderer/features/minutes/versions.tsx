import { useState } from 'react';
import type { MinutesLife, VersionInList } from '../../../shared/contract/minutes.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import { minutesAddress } from '../../app/route.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VersionComparison } from './version-comparison.tsx';

const states: Readonly<Record<VersionInList['state'], string>> = {
  issued: 'Issued draft',
  corrected: 'As corrected by the approving meeting',
  withdrawn: 'Withdrawn',
};

interface VersionsProps {
  meeting: string;
  /** The version on the screen; null: the draft as it would be now. */
  shown: string | null;
  isWritten: boolean;
  life: MinutesLife;
}

/** Every text that was ever issued, each readable for ever, and what changed from one to the next. */
export function Versions({ meeting, shown, isWritten, life }: VersionsProps) {
  const [comparing, setComparing] = useState<string | null>(null);
  const { versions } = life;
  if (versions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul className="versions">
        {isWritten && (
          <li>
            <a href={minutesAddress(meeting)} aria-current={shown === null ? 'true' : undefined}>
              The draft as it is now
            </a>
          </li>
        )}
        {versions.toReversed().map((one) => (
          <li key={one.id}>
            <a
              href={minutesAddress(meeting, one.id)}
              aria-current={shown === one.id ? 'true' : undefined}
            >
              Version {one.number}
            </a>{' '}
            · {states[one.state]} · {formatShortDate(londonDate(new Date(one.issuedAt)))} ·{' '}
            {one.issuedBy}
            {one.reason !== '' && <p>{one.reason}</p>}
            {one.withdrawnBecause !== '' && <p>Withdrawn: {one.withdrawnBecause}</p>}
            {!one.isWhole && (
              <Notice kind="wrong">
                <p>This text is not the one that was issued. It was changed outside Moothall.</p>
              </Notice>
            )}
            {one.isWhole && shown !== one.id && (
              <p>
                <Button look="quiet" onPress={() => setComparing(one.id)}>
                  Compare with the text shown
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <VersionComparison
        meeting={meeting}
        older={comparing}
        newer={shown}
        onClose={() => setComparing(null)}
      />
    </section>
  );
}
