import { openBackend } from './open-backend.ts';
import { ownFiles } from './own-files.ts';
import { startLoopback } from './transport/loopback.ts';

export interface ServeOptions {
  profileFolder: string;
  /** 0: a free port that the system chooses. */
  port: number;
  /** Files and folders to import at once. */
  files?: string[];
  /** Told in plain words before a check at the start that may take longer than half a second. */
  progress?: (words: string) => void;
}

export interface Serving {
  /** An address to open in a browser on this machine, good once and for a minute. */
  launchAddress(): string;
  close(): Promise<void>;
}

/**
 * The whole app for a plain browser on this machine. Rejects with ProfileRefusal, or with the system's error
 * where the port cannot be had; what was opened is closed again then.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { progress } = options;
  const backend = await openBackend(options.profileFolder, progress ? { progress } : {});
  const close = () => backend.close();
  try {
    const host = await startLoopback({
      dispatch: backend.dispatch,
      events: backend.events,
      papers: backend,
      uploads: {
        folder: backend.incoming,
        accept: ({ path, fileName, isTooLarge }) =>
          backend.acceptFile(path, {
            fileName,
            isTemporary: !isTooLarge,
            refusal: isTooLarge ? 'tooLarge' : null,
          }),
      },
      outgoing: backend.outgoing,
      root: ownFiles().page,
      port: options.port,
      log: backend.log,
    });
    const tokens = (options.files ?? []).map((path) => backend.acceptFile(path));
    if (tokens.length > 0)
      await backend.dispatch('imports.start', { files: tokens, meeting: null });
    return {
      launchAddress: host.launchAddress,
      close: () => host.close().then(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
