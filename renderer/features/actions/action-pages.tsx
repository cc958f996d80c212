import { addressOf, type Route } from '../../app/route.ts';
import './action-pages.css';

type Page = Extract<Route, { screen: 'actions' }>['page'];

const labels: readonly { page: Page; label: string }[] = [
  { page: 'ledger', label: 'Ledger' },
  { page: 'review', label: 'To look at' },
  { page: 'register', label: 'Register of resolutions' },
  { page: 'month', label: 'Month by month' },
];

interface ActionPagesProps {
  page: Page;
  committee: string | null;
  /** What was read in and nobody has looked at yet. */
  unchecked: number;
}

/** From one page of the ledger to another. */
export function ActionPages({ page, committee, unchecked }: ActionPagesProps) {
  return (
    <nav aria-label="Pages of the ledger">
      <ul className="action-pages plain-list">
        {labels.map((one) => (
          <li key={one.page}>
            <a
              href={addressOf({ screen: 'actions', committee, action: null, page: one.page })}
              aria-current={one.page === page ? 'page' : undefined}
            >
              {one.page === 'review' && unchecked > 0 ? `${one.label} (${unchecked})` : one.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
