import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = import.meta.dirname;
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};
/** The app's own policy (security S5), so that what is measured is what people get. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; object-src 'none'";

export interface ReadingHost {
  address: string;
  close(): Promise<void>;
}

/** Builds the two pages of a bench and serves them beside one PDF, `/paper.pdf`, from this machine only. */
export async function hostReadingPages(
  paper: Uint8Array,
  pages: 'reading-page' | 'ink-page' = 'reading-page',
): Promise<ReadingHost> {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-'));
  await build({
    configFile: false,
    root: join(here, pages),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['ours', 'peer'].map((page) => join(here, pages, `${page}.html`)),
      },
    },
  });
  for (const name of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    cpSync(join(here, '../../node_modules/pdfjs-dist', name), join(folder, 'pdfjs', name), {
      recursive: true,
    });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    const headers = {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    };
    try {
      const body = path === '/paper.pdf' ? paper : readFileSync(join(folder, path));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end(); // a page asks for its icon
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bench has no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
