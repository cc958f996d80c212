import { openBackend } from '../../electron/open-backend.ts';

/**
 * The whole backend over one profile, for a page in another process: answers `{ id, name, input }` with
 * `{ id, answer }` until it is killed. Argument: the profile folder.
 */
const open = await openBackend(process.argv[2] ?? '');
process.on('message', (asked: { id: number; name: string; input: unknown }) => {
  if (asked.name === 'close') void open.close().then(() => process.exit(0));
  else
    void open
      .dispatch(asked.name, asked.input)
      .then((answer) => process.send?.({ id: asked.id, answer }));
});
process.send?.({ id: 0, answer: null });
