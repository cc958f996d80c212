import { configureGlobal, readConfigureGlobal } from 'fast-check';
import { seedOf } from './long-run.ts';

// read by vitest before each test file, see vite.config.ts
const seed = seedOf(process.env);
if (seed !== null) configureGlobal({ ...readConfigureGlobal(), seed });
