import type { Route } from '../../app/route.ts';

export function ActionsScreen({ route }: { route: Extract<Route, { screen: 'actions' }> }) {
  return <p>{route.screen}</p>;
}
