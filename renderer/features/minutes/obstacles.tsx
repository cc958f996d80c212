import type { Obstacle } from '../../../shared/domain/issue-obstacles.ts';
import { deskAddress } from '../../app/route.ts';
import { Notice } from '../../ui/notice.tsx';

interface ObstaclesProps {
  meeting: string;
  /** Of the draft that would be issued. */
  number: number;
  obstacles: readonly Obstacle[];
}

/** What must be mended before a draft can be issued, and what wants a look, each with the way to its place. */
export function Obstacles({ meeting, number, obstacles }: ObstaclesProps) {
  const stops = obstacles.filter(({ weight }) => weight === 'stops');
  const asks = obstacles.filter(({ weight }) => weight === 'asks');
  return (
    <>
      {stops.length > 0 && (
        <Notice kind="look">
          <h3>To settle before draft {number} can be issued</h3>
          <List meeting={meeting} obstacles={stops} />
        </Notice>
      )}
      {asks.length > 0 && (
        <Notice kind="note">
          <h3>Worth a look; they may stay</h3>
          <List meeting={meeting} obstacles={asks} />
        </Notice>
      )}
    </>
  );
}

function List({ meeting, obstacles }: Omit<ObstaclesProps, 'number'>) {
  return (
    <ul className="plain-list obstacles">
      {obstacles.map(({ rule, sentence, minute }) => (
        <li key={`${rule} ${minute} ${sentence}`}>
          <a href={deskAddress(meeting, minute)}>{sentence}</a>
        </li>
      ))}
    </ul>
  );
}
