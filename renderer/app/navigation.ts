import { createStore, type StoreApi } from 'zustand/vanilla';
import { addressOf, parentOf, type Route, routeOf } from './route.ts';

interface Step {
  address: string;
  /** The link that was followed from here, so that coming back finds it again. */
  left: string | null;
}

export interface NavigationState {
  route: Route;
  /** Set after going back: the address of the link to put the focus on. */
  returnTo: string | null;
}

export interface Navigation {
  store: StoreApi<NavigationState>;
  go: (route: Route) => void;
  /** Changes the address without a step to go back to: search words while they are typed. */
  replace: (route: Route) => void;
  /** One step back, or one up where this window has made no step yet. */
  back: () => void;
  /** Listens to the address bar until the function it returns is called. */
  watch: () => () => void;
}

/** Keeps the route in the fragment of the address, so that the browser's own Back works as well. */
export function createNavigation(page: Window): Navigation {
  const steps: Step[] = [{ address: page.location.hash, left: null }];
  const store = createStore<NavigationState>(() => ({
    route: routeOf(page.location.hash),
    returnTo: null,
  }));

  const arrived = () => {
    const address = page.location.hash;
    if (steps.at(-1)?.address === address) return;
    const before = steps.at(-2);
    if (before?.address === address) {
      steps.pop();
      store.setState({ route: routeOf(address), returnTo: before.left });
      return;
    }
    const here = steps.at(-1);
    const focused = page.document.activeElement?.getAttribute('href') ?? null;
    if (here) here.left = focused;
    steps.push({ address, left: null });
    store.setState({ route: routeOf(address), returnTo: null });
  };

  return {
    store,
    go: (route) => {
      page.location.hash = addressOf(route);
    },
    replace: (route) => {
      const address = addressOf(route);
      const here = steps.at(-1);
      if (here) here.address = address;
      page.history.replaceState(null, '', address);
      store.setState({ route, returnTo: null });
    },
    back: () => {
      if (steps.length > 1) page.history.back();
      else page.location.hash = addressOf(parentOf(store.getState().route));
    },
    watch: () => {
      page.addEventListener('hashchange', arrived);
      return () => page.removeEventListener('hashchange', arrived);
    },
  };
}
