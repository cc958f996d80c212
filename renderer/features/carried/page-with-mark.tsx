import { useEffect, useRef } from 'react';
import type { MarkColour } from '../../../shared/domain/annotation.ts';
import type { MarkPart } from '../../../shared/domain/annotation-target.ts';
import { markLooks } from '../../../shared/domain/mark-look.ts';
import type { Client } from '../../client/client.ts';
import { PagePreview, type PreviewFrame } from '../../pdf/page-preview.tsx';

interface PageWithMarkProps {
  client: Client;
  hash: string;
  pdfPage: number;
  parts: readonly MarkPart[];
  colour: MarkColour;
  /** Not a settled place: drawn with a broken line. */
  isProposal: boolean;
  /** What the picture shows, for those who cannot see it. */
  label: string;
}

/** What can be scrolled must be reachable by keyboard. */
const reachable = (scroller: HTMLElement | null): void => {
  if (scroller) scroller.tabIndex = 0;
};

/** One page as a picture with a mark on it, brought into sight. */
export function PageWithMark(props: PageWithMarkProps) {
  const { client, hash, pdfPage, parts, colour, isProposal, label } = props;
  return (
    <section ref={reachable} className="carried-page" aria-label={label}>
      <PagePreview
        client={client}
        hash={hash}
        pdfPage={pdfPage}
        label={label}
        over={(frame) => (
          <MarkOver
            key={`${hash} ${pdfPage}`}
            frame={frame}
            parts={parts.filter((part) => part.pdfPage === pdfPage)}
            colour={colour}
            isProposal={isProposal}
          />
        )}
      />
    </section>
  );
}

/** Room to leave to the left of a mark. CSS pixels. */
const besideMark = 40;

interface MarkOverProps extends Pick<PageWithMarkProps, 'parts' | 'colour' | 'isProposal'> {
  frame: PreviewFrame;
}

function MarkOver({ frame, parts, colour, isProposal }: MarkOverProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const { width, height, matrix } = frame;
  useEffect(() => {
    const mark = drawing.current?.querySelector('g > *');
    const room = drawing.current?.closest('.carried-page');
    if (!mark || !room) return;
    const at = mark.getBoundingClientRect();
    const seen = room.getBoundingClientRect();
    room.scrollTop += at.top - seen.top - room.clientHeight / 3;
    room.scrollLeft += at.left - seen.left - besideMark;
  }, []);
  const { fill, line } = markLooks[colour];
  return (
    <svg
      ref={drawing}
      className="carried-marks"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <g
        transform={`matrix(${matrix.join(' ')})`}
        fill={fill}
        stroke={line}
        strokeWidth={1.5}
        strokeDasharray={isProposal ? '4 3' : undefined}
      >
        {parts.flatMap(shapes)}
      </g>
    </svg>
  );
}

function shapes(part: MarkPart) {
  if ('point' in part) {
    const [x, y] = part.point;
    return [<circle key={`${x} ${y}`} cx={x} cy={y} r={9} />];
  }
  if ('rect' in part) {
    const [left, bottom, right, top] = part.rect;
    const key = part.rect.join(' ');
    return [<rect key={key} x={left} y={bottom} width={right - left} height={top - bottom} />];
  }
  return part.quads.map(([x1, y1, x2, y2, x3, y3, x4, y4]) => {
    const points = `${x1},${y1} ${x2},${y2} ${x4},${y4} ${x3},${y3}`;
    return <polygon key={points} points={points} />;
  });
}
