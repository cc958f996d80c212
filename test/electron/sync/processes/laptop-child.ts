import { openBackend } from '../../../../electron/open-backend.ts';
import type { SecretStore } from '../../../../electron/secret-store.ts';

/**
 * The whole backend of one laptop in a process of its own: answers `{ id, name, input }` with `{ id, answer }` until it
 * is killed. Arguments: the profile folder, and how much faster time goes for its exchange than outside.
 */
const [profile = '', haste = '1'] = process.argv.slice(2);

/** Stands for the system's own store, so that a laptop that is started again opens its key by itself. */
const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
const secrets: SecretStore = {
  state: async () => 'safe',
  name: () => 'test',
  seal: async (words) => turned(Buffer.from(words)),
  open: async (sealed) => Buffer.from(turned(sealed)).toString(),
};

const times = Number(haste);
const open = await openBackend(profile, {
  secrets,
  exchangeTime: {
    tick: () => performance.now() * times,
    timers: {
      after: (ms, work) => {
        const timer = setTimeout(work, ms / times);
        return () => clearTimeout(timer);
      },
    },
  },
});
process.on('message', (asked: { id: number; name: string; input: unknown }) => {
  if (asked.name === 'close') void open.close().then(() => process.exit(0));
  else
    void open
      .dispatch(asked.name, asked.input)
      .then((answer) => process.send?.({ id: asked.id, answer }, () => {}));
});
// a test that was stopped leaves nobody behind
process.on('disconnect', () => process.exit(1));
process.send?.({ id: 0, answer: null });
