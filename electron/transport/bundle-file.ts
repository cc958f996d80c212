import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** Types of the files that the page is made of. A module of another type is not run by browsers. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface BundleFile {
  path: string;
  type: string;
  bytes: number;
  /** Its name holds a hash of what is in it, so it never changes. */
  isHashed: boolean;
}

/** Plain names only, nothing hidden, nothing encoded: the build writes no others (security S11). */
const plainPath = /^(?:\/[A-Za-z0-9_@+-][A-Za-z0-9_@+.-]*)+$/;
/** Names that Windows takes for devices in any folder. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isPlain(urlPath: string): boolean {
  return (
    urlPath.length <= 300 &&
    plainPath.test(urlPath) &&
    urlPath.split('/').every((segment) => !device.test(segment) && !segment.endsWith('.'))
  );
}

/**
 * The file of the built page that an address stands for, or null: nothing outside `root` is ever named,
 * neither by dots, encodings or devices nor by a link that leads out.
 */
export async function bundleFile(root: string, urlPath: string): Promise<BundleFile | null> {
  const wanted = urlPath === '/' ? '/index.html' : urlPath;
  if (!isPlain(wanted)) return null;
  try {
    const inside = await realpath(root);
    const path = await realpath(join(inside, ...wanted.split('/')));
    const facts = await stat(path);
    if (!path.startsWith(inside + sep) || !facts.isFile()) return null;
    const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { path, type, bytes: facts.size, isHashed: wanted.startsWith('/assets/') };
  } catch {
    // not there, or not ours to read: the same 404 for both
    return null;
  }
}
