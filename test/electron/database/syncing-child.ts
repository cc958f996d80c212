import { closeDatabase } from '../../../electron/database/close-database.ts';
import { openDatabase } from '../../../electron/database/open.ts';

/** Commits as often as asked. */
const [folder = '', commits = '0', synchronous = ''] = process.argv.slice(2);
const { database } = openDatabase(folder, 'papers.db', { now: new Date() });
if (synchronous !== '') database.pragma(`synchronous = ${synchronous}`);
database.pragma('wal_autocheckpoint = 0');
const add = database.prepare(`INSERT INTO "meta" VALUES (?, 'x')`);
for (let commit = 0; commit < Number(commits); commit += 1) add.run(`${commit}`);
process.stdout.write(`${commits} saved\n`);
closeDatabase(database);
