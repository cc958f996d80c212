import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createAnnouncer } from '../../renderer/app/announcer.ts';
import { App } from '../../renderer/app/app.tsx';
import { AppContext, type AppServices } from '../../renderer/app/app-context.ts';
import { createNavigation } from '../../renderer/app/navigation.ts';
import { watchSaves } from '../../renderer/app/saved-store.ts';
import { createScreenCommands } from '../../renderer/app/screen-commands.ts';
import { aFakeClient, type FakeClient } from './fake-client.ts';

/** Noon of a day before the builder's meeting. */
export const aDayBefore = (): Date => new Date('2025-02-08T12:00:00Z');

function servicesOver(client: FakeClient): AppServices {
  const navigation = createNavigation(window);
  const announcer = createAnnouncer();
  return { client, navigation, announcer, screenCommands: createScreenCommands(), now: aDayBefore };
}

/** Shows one part of the app over a backend in memory. */
export function showPart(part: ReactNode, client: FakeClient = aFakeClient()) {
  const services = servicesOver(client);
  const user = userEvent.setup();
  render(<AppContext value={services}>{part}</AppContext>);
  return { ...services, user, client };
}

/** Shows the whole app at an address. */
export function showApp(client: FakeClient = aFakeClient(), address = '#/meetings') {
  window.location.hash = address;
  const watched = watchSaves(client, aDayBefore);
  const services = { ...servicesOver(client), client: watched.client };
  const user = userEvent.setup();
  render(<App services={services} saved={watched.store} />);
  return { ...services, user, client };
}
