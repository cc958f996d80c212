import { bringBack, lookOver } from '../../../../electron/database/recovery/recovery.ts';

/** Looks a profile over, or brings back what is named. Arguments: folder, name; says the outcome in one word. */
const [folder = '', name = ''] = process.argv.slice(2);
const options = { now: new Date('2026-03-03T09:00:00Z') };
try {
  const words =
    name === '' ? JSON.stringify(lookOver(folder, options)) : bringBack(folder, name, options);
  process.stdout.write(`${words}\n`);
} catch (error) {
  process.stdout.write(
    `${String(error instanceof Error && 'code' in error ? error.code : error)}\n`,
  );
}
