import { useEffect, useState } from 'react';
import type { SinceLooked as Since } from '../../../shared/contract/reading.ts';
import { londonDate } from '../../../shared/domain/days-to-go.ts';
import { formatDate } from '../../../shared/domain/format-date.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { useApp } from '../../app/app-context.ts';
import { readerAddress } from '../../app/route.ts';
import { Notice } from '../../ui/notice.tsx';

/** What came into a meeting since I last looked at it; told for this visit, seen from the next one on. */
export function SinceLooked({ meeting, packs }: { meeting: string; packs: readonly Pack[] }) {
  const { client } = useApp();
  const [since, setSince] = useState<Since | null>(null);
  useEffect(() => {
    let left = false;
    const look = async () => {
      const found = await client.call('reading.sinceLooked', { meeting });
      if (left) return;
      setSince(found);
      await client.call('reading.looked', { meeting });
    };
    // not knowing what is new is no reason not to show the meeting
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [client, meeting]);
  const came = packs.filter(({ id }) => since?.packs.includes(id));
  if (since === null || came.length === 0) return null;
  return (
    <Notice kind="note">
      <p>Since you last looked, on {formatDate(londonDate(new Date(since.at)))}, this came:</p>
      <ul>
        {came.map((pack) => (
          <li key={pack.id}>
            <a href={readerAddress(pack.id, meeting)}>{pack.label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
