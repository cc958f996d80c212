import { createRoot } from 'react-dom/client';
import { createAnnouncer } from './app/announcer.ts';
import { App } from './app/app.tsx';
import { createNavigation } from './app/navigation.ts';
import { watchSaves } from './app/saved-store.ts';
import { createScreenCommands } from './app/screen-commands.ts';
import type { Client } from './client/client.ts';
import { warmUp } from './pdf/pdfjs.ts';
import './styles/base.css';

/** The desktop window brings its own bridge; without one this page came from the loopback host. */
async function connect(): Promise<Client> {
  if ('moothall' in window) {
    const { connectIpc } = await import('./client/ipc.ts');
    return connectIpc();
  }
  const { connectLoopback } = await import('./client/loopback.ts');
  return connectLoopback();
}

const root = document.getElementById('app');
if (root === null) throw new Error('index.html lost its root element.');
const now = () => new Date();
const { client, store: saved } = watchSaves(await connect(), now);
const services = {
  client,
  navigation: createNavigation(window),
  announcer: createAnnouncer(),
  screenCommands: createScreenCommands(),
  now,
};
createRoot(root).render(<App services={services} saved={saved} />);
warmUp();
