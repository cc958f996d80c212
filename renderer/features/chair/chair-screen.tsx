import type { Route } from '../../app/route.ts';

export function ChairScreen({ route }: { route: Extract<Route, { screen: 'chair' }> }) {
  return <p>{route.screen}</p>;
}
