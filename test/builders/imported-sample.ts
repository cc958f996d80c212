import type { OpenBackend } from '../../electron/open-backend.ts';
import { connectDirect } from '../../electron/transport/direct.ts';

/** Takes the sample pack in; answers its file's SHA-256. */
export async function importedSample(open: OpenBackend): Promise<string> {
  const backend = connectDirect(open.dispatch, open.events);
  const ended = new Promise<string>((resolve, reject) => {
    backend.on('imports.changed', ({ job }) => {
      if (job.state === 'done') resolve(job.readable ?? '');
      if (job.state === 'refused') reject(new Error(job.reason));
    });
  });
  await backend.call('imports.sample', {});
  const hash = await ended;
  backend.close();
  return hash;
}
