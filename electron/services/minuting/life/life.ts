import type { HandlersOf } from '../../../../shared/contract/contract.ts';
import type { MinutesLife, minutesCalls } from '../../../../shared/contract/minutes.ts';
import { recordOf } from '../minuting-parts.ts';
import { approveMinutes } from './approve.ts';
import { proposeCorrection } from './correct.ts';
import { deskOf, issueMinutes, obstaclesOf, withdrawMinutes } from './issue.ts';
import type { LifeParts } from './life-parts.ts';
import { nextLeaf, signMinutes } from './sign.ts';
import { versionInList, versionsOf, versionTree } from './versions.ts';

/** From the draft to the signature: what may be done to minutes, and what has been. */
export function createLife(
  parts: LifeParts,
): Omit<HandlersOf<typeof minutesCalls>, 'minutes.preview'> {
  return {
    'minutes.life': ({ meeting }) => lifeOf(parts, meeting),
    'minutes.version': ({ version, private: isPrivate }) => versionTree(parts, version, isPrivate),
    'minutes.issue': ({ meeting, reason }) => ({ version: issueMinutes(parts, meeting, reason) }),
    'minutes.withdraw': ({ meeting, reason }) => {
      withdrawMinutes(parts, meeting, reason);
      return null;
    },
    'minutes.correct': (input) => ({ correction: proposeCorrection(parts, input) }),
    'minutes.approve': (input) => {
      approveMinutes(parts, input);
      return null;
    },
    'minutes.sign': (input) => {
      signMinutes(parts, input);
      return null;
    },
  };
}

function lifeOf(parts: LifeParts, meeting: string): MinutesLife {
  const { council, privateBusiness } = parts;
  const record = recordOf(parts, meeting);
  const committee = council.row('meeting', meeting)?.committee ?? '';
  return {
    versions: versionsOf(parts, record.id).map(versionInList),
    corrections: [
      ...council.rows('correction', { record: record.id }),
      ...privateBusiness.rows('correction', { record: record.id }),
    ],
    signature: council.rows('signature', { record: record.id })[0] ?? null,
    nextLeaf: nextLeaf(parts, committee),
    obstacles: record.state === 'draft' ? obstaclesOf(parts, deskOf(parts, meeting)) : [],
  };
}
