import { createInterface } from 'node:readline';
import { type ServeOptions, type Serving, serve } from '../serve.ts';
import { openOrAsk } from './ask-in-browser.ts';
import { type CommandContext, CommandFailure, WrongUsage } from './command.ts';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;

async function open(options: ServeOptions): Promise<Serving> {
  try {
    return await serve(options);
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE')
      throw new CommandFailure(`Port ${options.port} is in use. Choose another, or leave it out.`);
    if (codeOf(error) === 'EACCES')
      throw new CommandFailure(`Port ${options.port} may not be used. Choose one above 1023.`);
    throw error;
  }
}

/** Resolves when the person or the system asks the program to end. */
function asksToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

/** Serves until it is asked to end. Every line on stdin (Enter) asks for a new address. */
export async function serveUntilEnded(
  context: Pick<CommandContext, 'say' | 'complain'> & { json: boolean },
  options: ServeOptions,
): Promise<number> {
  const ended = asksToEnd();
  const start = () => open({ ...options, progress: context.complain });
  // with --json somebody else's program reads, which cannot be asked
  const serving = context.json
    ? await start()
    : await openOrAsk({ profileFolder: options.profileFolder, context, open: start, ended });
  if (serving === null) return 1;
  const sayAddress = () => {
    const address = serving.launchAddress();
    if (context.json) context.say(JSON.stringify({ address }));
    else context.say(`Open Moothall in a browser on this computer: ${address}`);
  };
  sayAddress();
  if (!context.json)
    context.say(
      'The address works once, within a minute. Press Enter for a new one, Ctrl+C to end.',
    );
  // with --json exactly one value is printed, so no new address is
  const lines = context.json ? null : createInterface({ input: process.stdin });
  lines?.on('line', sayAddress);
  await ended;
  lines?.close();
  await serving.close();
  return 0;
}

/** `moothall serve [--port N]`: the app for a plain browser on this machine. */
export async function serveCommand(context: CommandContext): Promise<number> {
  if (context.words.length > 0) throw new WrongUsage('serve takes no files.');
  const { profile, port, json } = context.options;
  return serveUntilEnded({ ...context, json }, { profileFolder: profile, port });
}
