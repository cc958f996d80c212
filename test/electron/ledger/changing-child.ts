import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { CallError } from '../../../shared/contract/call-error.ts';

/**
 * Changes a profile until it is killed or has made as many changes as asked, and says on stdout which are
 * saved: "saved 12", one a line, or "refused 12 diskFull". Arguments: folder, first number, how many.
 */
const [folder = '', first = '1', many = '1000000'] = process.argv.slice(2);
const profile = openProfile(folder, {
  clock: () => new Date(),
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
});
const say = (line: string): number => writeSync(1, `${line}\n`);
const author = { name: 'Child' };

function change(number: number): void {
  profile.council.change(author, `Change ${number}`, (tx) => {
    tx.set('person', `p${number}`, {
      name: `Person ${number}`,
      organisation: 'x'.repeat(number % 900),
    });
    tx.set('agendaItem', `i${number % 7}`, { title: `Item ${number}`, position: number });
    if (number % 5 === 0) tx.delete('person', `p${number - 3}`);
  });
  if (number % 11 === 0) {
    profile.council.undo(author);
    profile.council.redo(author);
  }
}

say('open');
for (let number = Number(first); number < Number(first) + Number(many); number += 1) {
  try {
    change(number);
    say(`saved ${number}`);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    say(`refused ${number} ${error.code}`);
  }
}
if (process.argv[5] === 'close') profile.close();
else process.kill(process.pid, 'SIGKILL');
