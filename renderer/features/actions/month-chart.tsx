import { useId } from 'react';
import type { MonthCount } from '../../../shared/contract/actions.ts';
import { Details } from '../../ui/details.tsx';
import { monthWords } from './action-words.ts';

/** Twelve months: asked and settled side by side, and how many stood open at the end of each. */
export function MonthChart({ months }: { months: readonly MonthCount[] }) {
  const id = useId();
  if (months.length === 0) return <p>Nothing was asked in these twelve months.</p>;
  return (
    <figure className="month-chart stack" aria-labelledby={id}>
      <figcaption id={id}>
        <h3>Asked and settled, month by month</h3>
      </figcaption>
      {months.every(({ opened, closed }) => opened + closed === 0) ? (
        <p>{quietWords(months)}</p>
      ) : (
        <Columns months={months} id={id} />
      )}
      <Details summary="The same as a table">
        <table className="bar-table">
          <caption>Asked, settled and open, month by month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Asked</th>
              <th scope="col">Settled</th>
              <th scope="col">Open at its end</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, opened, closed, open }) => (
              <tr key={month}>
                <th scope="row">{monthWords(month)}</th>
                <td className="bar-count">{opened}</td>
                <td className="bar-count">{closed}</td>
                <td className="bar-count">{open}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </figure>
  );
}

/** Twelve months without a column are told in words: an empty picture looks broken. */
function quietWords(months: readonly MonthCount[]): string {
  const open = months.at(-1)?.open ?? 0;
  const stands = open === 1 ? '1 ask stands open.' : `${open} asks stand open.`;
  return `Nothing was asked and nothing settled in these twelve months. ${stands}`;
}

function Columns({ months, id }: { months: readonly MonthCount[]; id: string }) {
  return (
    <>
      <Picture months={months} />
      <ul className="plain-list row chart-key" aria-hidden="true">
        <li>
          <svg className="chart-sign" aria-hidden="true" width="1em" height="1em">
            <rect className="chart-opened" width="100%" height="100%" />
          </svg>
          Asked
        </li>
        <li>
          <svg className="chart-sign" aria-hidden="true" width="1em" height="1em">
            <Hatching id={`${id}-key`} />
            <rect className="chart-closed" fill={`url(#${id}-key)`} width="100%" height="100%" />
          </svg>
          Settled
        </li>
      </ul>
    </>
  );
}

/** Share of the picture's height that the longest column takes; the rest is for the figures above it. In per cent. */
const highest = 88;

/** Columns in per cent of the picture, so that it fits any window and its letters keep the size of all others. */
function Picture({ months }: { months: readonly MonthCount[] }) {
  const id = useId();
  const most = Math.max(1, ...months.flatMap(({ opened, closed }) => [opened, closed]));
  const step = 100 / months.length;
  const height = (count: number) => (highest * count) / most;
  return (
    <div className="chart-box">
      <svg className="chart" role="img" aria-label={spoken(months)} width="100%" height="100%">
        <Hatching id={`${id}-hatching`} />
        {months.map(({ month, opened, closed }, index) => (
          <g key={month}>
            <rect
              className="chart-opened"
              x={`${(index + 0.14) * step}%`}
              y={`${100 - height(opened)}%`}
              width={`${0.34 * step}%`}
              height={`${height(opened)}%`}
            />
            <rect
              className="chart-closed"
              fill={`url(#${id}-hatching)`}
              x={`${(index + 0.52) * step}%`}
              y={`${100 - height(closed)}%`}
              width={`${0.34 * step}%`}
              height={`${height(closed)}%`}
            />
            <text
              className="chart-figure"
              x={`${(index + 0.31) * step}%`}
              y={`${99 - height(opened)}%`}
            >
              {opened}
            </text>
            <text
              className="chart-figure"
              x={`${(index + 0.69) * step}%`}
              y={`${99 - height(closed)}%`}
            >
              {closed}
            </text>
          </g>
        ))}
      </svg>
      <ul className="plain-list chart-months" aria-hidden="true">
        {months.map(({ month, open }) => (
          <li key={month}>
            <span>{monthWords(month).slice(0, 3)}</span>
            <span className="chart-open">{open} open</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Stripes: the two kinds of columns differ in more than colour. */
function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="chart-stripe" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

function spoken(months: readonly MonthCount[]): string {
  const last = months.at(-1);
  if (last === undefined) return '';
  const sum = (field: 'opened' | 'closed') =>
    months.reduce((total, month) => total + month[field], 0);
  return `In ${months.length} months ${sum('opened')} were asked and ${sum('closed')} settled; ${last.open} stood open at the end of ${monthWords(last.month)}. The table below has every month.`;
}
