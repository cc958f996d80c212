import type { Obstacle } from '../../../shared/domain/issue-obstacles.ts';
import { deskAddress } from '../../app/route.ts';
import { Notice } from '../../ui/notice.tsx';

interface ObstaclesProps {
  meeting: string;
  obstacles: readonly Obstacle[];
}

/** What must be mended before a draft can be issued, and what wants a look, each with the way to its place. */
export function Obstacles({ meeting, obstacles }: ObstaclesProps) {
  const stops = obstacles.filter(({ weight }) => weight === 'stops');
  const asks = obstacles.filter(({ weight }) => weight === 'asks');
  return (
    <>
      {stops.length > 0 && (
        <Notice kind="look">
          <h2>Before the draft can be issued</h2>
          <List meeting={meeting} obstacles={stops} />
        </Notice>
      )}
      {asks.length > 0 && (
        <Notice kind="note">
          <h2>Worth a look</h2>
          <List meeting={meeting} obstacles={asks} />
        </Notice>
      )}
    </>
  );
}

function List({ meeting, obstacles }: ObstaclesProps) {
  return (
    <ul className="obstacles">
      {obstacles.map(({ rule, sentence, minute }) => (
        <li key={`${rule} ${minute} ${sentence}`}>
          {sentence} <a href={deskAddress(meeting, minute)}>Go there</a>
        </li>
      ))}
    </ul>
  );
}
