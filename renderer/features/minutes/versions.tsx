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
  const [comparing, setComparing] = useState<VersionInList | null>(null);
  const { versions } = life;
  if (versions.length === 0) return null;
  const onScreen = versions.find(({ id }) => id === shown);
  const shownName = onScreen ? versionName(onScreen) : 'the draft';
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul className="plain-list entries">
        {isWritten && (
          <li>
            <VersionLink meeting={meeting} version={null} shown={shown} />
          </li>
        )}
        {versions.toReversed().map((one) => (
          <li key={one.id}>
            <VersionLink meeting={meeting} version={one} shown={shown} />
            <p className="quiet">
              {states[one.state]} · {formatShortDate(londonDate(new Date(one.issuedAt)))} ·{' '}
              {one.issuedBy}
            </p>
            {one.reason !== '' && <p>{one.reason}</p>}
            {one.withdrawnBecause !== '' && <p>Withdrawn: {one.withdrawnBecause}</p>}
            {!one.isWhole && (
              <Notice kind="wrong">
                <p>This text is not the one that was issued. It was changed outside Moothall.</p>
              </Notice>
            )}
            {one.isWhole && shown !== one.id && (
              <Button onPress={() => setComparing(one)}>
                Compare version {one.number} with {shownName}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <VersionComparison
        title={`Version ${comparing?.number} beside ${shownName}`}
        meeting={meeting}
        older={comparing?.id ?? null}
        newer={shown}
        onClose={() => setComparing(null)}
      />
    </section>
  );
}

const versionName = ({ number }: VersionInList): string => `version ${number}`;

interface VersionLinkProps {
  meeting: string;
  /** Null: the draft as it would be now. */
  version: VersionInList | null;
  shown: string | null;
}

function VersionLink({ meeting, version, shown }: VersionLinkProps) {
  const id = version?.id ?? null;
  const isShown = shown === id;
  return (
    <p>
      <a href={minutesAddress(meeting, id)} aria-current={isShown ? 'true' : undefined}>
        {version === null ? 'The draft as it is now' : `Version ${version.number}`}
      </a>
      {isShown && ' (shown here)'}
    </p>
  );
}
