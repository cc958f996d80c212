import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

const programs = ['/usr/sbin/lighttpd', '/usr/bin/lighttpd'];
const program = programs.find((path) => existsSync(path)) ?? null;

/** Whether Debian's lighttpd with its WebDAV module is here; where it is not, a test says that it was skipped for it. */
export const hasWebdavServer: boolean =
  program !== null && ['x86_64', 'aarch64', ''].some((kind) => hasModule(kind));

function hasModule(kind: string): boolean {
  const library = kind === '' ? '/usr/lib/lighttpd' : `/usr/lib/${kind}-linux-gnu/lighttpd`;
  return ['mod_webdav.so', 'mod_authn_file.so'].every((name) => existsSync(join(library, name)));
}

/** A real WebDAV server on a port of this computer alone, with a folder behind it. */
export interface AWebdavServer {
  address: string;
  user: string;
  password: string;
  /** What it serves: a folder named `council`. */
  folder: string;
  stop(): Promise<void>;
}

const user = 'clerk';
const password = 'a secret: with ümlaut';

/** A port that is free now. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.end());
  });

/** Everything it may write: by anybody, since it runs as nobody where the tests run as root. */
function openFolder(scratch: ScratchFolder, name: string): string {
  const folder = join(scratch.path, name);
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  return folder;
}

/** It remembers nothing of files: the tests change them behind its back, too. */
export async function aWebdavServer(): Promise<AWebdavServer> {
  if (program === null) throw new Error('needs lighttpd');
  const scratch = scratchFolder();
  chmodSync(scratch.path, 0o755);
  const served = openFolder(scratch, 'served');
  const folder = openFolder({ ...scratch, path: served }, 'council');
  const port = await freePort();
  const config = join(scratch.path, 'server.conf');
  writeFileSync(join(scratch.path, 'users'), `${user}:${password}\n`);
  writeFileSync(
    config,
    `server.document-root = "${served}"
server.bind = "127.0.0.1"
server.port = ${port}
server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.upload-dirs = ("${openFolder(scratch, 'uploads')}")
server.stat-cache-engine = "disable"
webdav.activate = "enable"
auth.backend = "plain"
auth.backend.plain.userfile = "${join(scratch.path, 'users')}"
auth.require = ("" => ("method" => "basic", "realm" => "council", "require" => "valid-user"))
`,
  );
  const running = await run(config, port);
  return {
    address: `http://127.0.0.1:${port}/council`,
    user,
    password,
    folder,
    async stop() {
      await ended(running);
      scratch.remove();
    },
  };
}

async function run(config: string, port: number): Promise<ChildProcess> {
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot
    ? Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout)
    : 0;
  // what it writes must be ours to take away again
  const child = spawn(
    '/bin/sh',
    ['-c', 'umask 0; exec "$@"', 'sh', program ?? '', '-D', '-f', config],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(isRoot && { uid: nobody, gid: nobody }),
    },
  );
  let said = '';
  child.stderr?.on('data', (part) => {
    said += String(part);
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the WebDAV server did not start: ${said}`);
    await wait(20);
  }
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
