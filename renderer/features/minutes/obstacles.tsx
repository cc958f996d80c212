import type { Obstacle } from '../../../shared/contract/minutes.ts';
import { deskAddress } from '../../app/route.ts';
import { Notice } from '../../ui/notice.tsx';

interface ObstaclesProps {
  meeting: string;
  obstacles: readonly Obstacle[];
}

/** What must be mended before a draft can be issued, each with the way to where it is mended. */
export function Obstacles({ meeting, obstacles }: ObstaclesProps) {
  if (obstacles.length === 0) return null;
  return (
    <Notice kind="look">
      <h2>Before the draft can be issued</h2>
      <ul className="obstacles">
        {obstacles.map(({ rule, sentence, minute }) => (
          <li key={`${rule} ${minute} ${sentence}`}>
            {sentence} <a href={deskAddress(meeting, minute)}>Go there</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
