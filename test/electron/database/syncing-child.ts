import { closeDatabase } from '../../../electron/database/close-database.ts';
import { LateCommits } from '../../../electron/database/late-commits.ts';
import { openDatabase } from '../../../electron/database/open.ts';

/** Commits as often as asked; `synchronous`: "late" makes late commits, anything else is how the pragma is set. */
const [folder = '', commits = '0', synchronous = ''] = process.argv.slice(2);
const { database } = openDatabase(folder, 'papers.db', { now: new Date() });
if (synchronous !== '' && synchronous !== 'late') database.pragma(`synchronous = ${synchronous}`);
database.pragma('wal_autocheckpoint = 0');
const add = database.prepare(`INSERT INTO "meta" VALUES (?, 'x')`);
const late = new LateCommits(database);
for (let commit = 0; commit < Number(commits); commit += 1)
  if (synchronous === 'late') late.commit(() => add.run(`${commit}`));
  else add.run(`${commit}`);
await late.onDisk();
process.stdout.write(`${commits} saved\n`);
closeDatabase(database);
