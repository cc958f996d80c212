import type { ReactNode } from 'react';
import type { Route } from '../../app/route.ts';
import { useTitle } from '../../app/use-title.ts';
import type { LedgerView } from './ledger.ts';
import { LedgerPage } from './ledger-page.tsx';
import { MonthPage } from './month-page.tsx';
import { RegisterPage } from './register-page.tsx';
import { ReviewPage } from './review-page.tsx';
import './month.css';
import './actions.css';
import './actions-print.css';

interface ActionsScreenProps {
  route: Extract<Route, { screen: 'actions' }>;
  /** Ways to take out what the ledger shows, for the head of its page. */
  takeOut?: (view: Pick<LedgerView, 'filter' | 'group'>) => ReactNode;
}

/** Everything that committees asked for. No word of an ask stands in the window's title: it may be exempt. */
export function ActionsScreen({ route, takeOut }: ActionsScreenProps) {
  useTitle('Actions');
  switch (route.page) {
    case 'month':
      return <MonthPage route={route} />;
    case 'register':
      return <RegisterPage route={route} />;
    case 'review':
      return <ReviewPage route={route} />;
    case 'ledger':
    case 'tracker':
      return <LedgerPage route={route} {...(takeOut && { takeOut })} />;
  }
}
