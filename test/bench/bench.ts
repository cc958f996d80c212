import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../builders/scratch-folder.ts';
import type { BenchRow } from './bench-row.ts';
import { benchImporting } from './importing.ts';
import { benchReading } from './reading.ts';
import { benchSearching } from './searching.ts';
