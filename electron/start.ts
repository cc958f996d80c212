import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandFailure } from './cli/command.ts';
import { serveUntilEnded } from './cli/serve.ts';
import { ProfileRefusal } from './database/profile-refusal.ts';
import { ownFiles } from './own-files.ts';
import { defaultProfileFolder } from './profile-folder.ts';
import { buildWhatIsOld } from './start/build-what-is-old.ts';
import { desktopProgram, startDesktop } from './start/start-desktop.ts';

// npm start: the desktop window where it can be had, else the same app in a browser

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

async function start(): Promise<number> {
  const { root } = ownFiles();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { profile: { type: 'string' }, port: { type: 'string' } },
  });
  const files = positionals.map((word) => resolve(word));
  const profileFolder = resolve(values.profile ?? defaultProfileFolder());
  const program = desktopProgram(root, say);
  if (program !== null) {
    await buildWhatIsOld(root, 'desktop', say);
    const code = await startDesktop(program, root, [`--profile=${profileFolder}`, ...files]);
    if (code !== null) return code;
    complain('The desktop window could not be shown. Moothall opens for a browser instead.');
  } else {
    say('The desktop window cannot be had here, so Moothall opens for a browser.');
  }
  await buildWhatIsOld(root, 'browser', say);
  const port = Number(values.port ?? 0);
  return serveUntilEnded({ say, complain, json: false }, { profileFolder, port, files });
}

try {
  process.exitCode = await start();
} catch (error) {
  const isForPeople = error instanceof CommandFailure || error instanceof ProfileRefusal;
  complain(isForPeople ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
