import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePack } from './sample-pack.ts';

// writes the sample meeting that the app ships: node test/builders/make-sample.ts
const folder = join(import.meta.dirname, '../../resources/sample');
mkdirSync(folder, { recursive: true });
const { bytes, pageCount } = await samplePack();
writeFileSync(join(folder, 'agenda-pack.pdf'), bytes);
process.stdout.write(`${pageCount} pages, ${bytes.length} bytes\n`);
