import type { Route } from '../../app/route.ts';

export function ProgrammeScreen({ route }: { route: Extract<Route, { screen: 'programme' }> }) {
  return <p>{route.screen}</p>;
}
