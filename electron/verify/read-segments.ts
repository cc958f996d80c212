import { judgeSegment } from '../../shared/sync/judge.ts';
import type { Membership } from '../../shared/sync/membership.ts';
import { readerVersion } from '../../shared/sync/segment-header.ts';
import type { DeviceStanding } from '../../shared/sync/standings.ts';
import { isRunOf } from '../sync/envelope/device-name.ts';
import type { Refusal } from '../sync/envelope/frame.ts';
import type { ParsedSegment } from '../sync/envelope/segment.ts';
import { isSignedBy } from '../sync/envelope/signature.ts';
import type { SegmentFacts } from './chains.ts';
import type { Damages } from './damages.ts';
import { type Findings, refusalWords } from './report.ts';
import type { Seals } from './seals.ts';

export interface SegmentParts {
  membership: Membership;
  findings: Findings;
  damages: Damages;
  seals: Seals | null;
}

/** Checks segments one by one, as anybody can who has the folder, and keeps what their chains are told from. */
export interface SegmentReader {
  take(parsed: ParsedSegment, file: string): void;
  /** By hash, each once. */
  segments: ReadonlyMap<string, SegmentFacts>;
  /** Devices with changes beyond the cut of their removal. */
  beyondCut: ReadonlyMap<string, number>;
}

export function createSegmentReader({
  membership,
  findings,
  damages,
  seals,
}: SegmentParts): SegmentReader {
  const segments = new Map<string, SegmentFacts>();
  const beyondCut = new Map<string, number>();

  return {
    segments,
    beyondCut,
    take(parsed, file) {
      const { hash, header } = parsed;
      const { device, run, first, last, prev, seen, member } = header;
      const standing = membership.devices.get(device);
      const why = standing === undefined ? 'unknown-device' : refusalOf(parsed, standing);
      // also of one that was met before: the signature is no part of what is hashed
      if (why !== null || standing === undefined) {
        damages.add(file, why ?? 'unknown-device');
        return;
      }
      damages.whole(hash);
      if (segments.has(hash)) return;
      segments.set(hash, {
        ...{ hash, file, device, run, first, last, prev, member },
        seen: Object.entries(seen),
      });
      const judged = judgeSegment(membership, header, isRunOf);
      const end = standing.removed?.cut[run] ?? 0;
      if (standing.removed !== null && last > end)
        beyondCut.set(device, (beyondCut.get(device) ?? 0) + last - Math.max(end, first - 1));
      if (judged.kind === 'forged') damages.add(file, 'forged');
      else if (judged.kind === 'waits')
        findings.fault(file, 'It goes by a record of the group that is not here.');
      else if (header.minReader > readerVersion) findings.notice(file, refusalWords['too-new']);
      else seals?.take(parsed, file, judged.counts);
    },
  };

  function refusalOf(parsed: ParsedSegment, standing: DeviceStanding): Refusal | null {
    if (parsed.header.group !== membership.group) return 'other-group';
    if (!isSignedBy(parsed, standing.signKey)) return 'signature';
    return isRunOf(parsed.header.run, standing) ? null : 'forged';
  }
}
