import { createContext, useContext } from 'react';
import type { Client } from '../client/client.ts';
import type { Announcer } from './announcer.ts';
import type { Navigation } from './navigation.ts';
import type { ScreenCommands } from './screen-commands.ts';

/** What every screen may use. Made once in main.tsx; tests hand in their own. */
export interface AppServices {
  client: Client;
  navigation: Navigation;
  announcer: Announcer;
  screenCommands: ScreenCommands;
  now: () => Date;
}

export const AppContext = createContext<AppServices | null>(null);

export function useApp(): AppServices {
  const services = useContext(AppContext);
  if (services === null) throw new Error('A screen was drawn outside the app.');
  return services;
}
