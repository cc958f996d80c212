import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openProfile } from '../../../../electron/ledger/open-profile.ts';
import { createProse } from '../../../../electron/services/minuting/prose.ts';
import { createProseMemory } from '../../../../electron/services/minuting/prose-memory.ts';
import { createRecord } from '../../../../electron/services/minuting/record.ts';
import { CallError } from '../../../../shared/contract/call-error.ts';
import { aProseWindow } from '../../../builders/prose-window.ts';

/**
 * Minutes a meeting by the service's own calls and says on stdout what it was answered: "saved 12", or "refused 12
 * diskFull". What was refused is sent again in the end, as the page does. Arguments: folder, how many steps.
 */
const [folder = '', many = '30'] = process.argv.slice(2);
const profile = openProfile(folder, {
  clock: () => new Date(),
  random: (bytes) => new Uint8Array(randomBytes(bytes)),
});
const say = (line: string): number => writeSync(1, `${line}\n`);
const parts = { ...profile, closed: () => {}, proses: createProseMemory(profile), tell: () => {} };
const calls = { ...createRecord(parts), ...createProse(parts) };
const minutes = [
  ...profile.privateBusiness.rows('recordedMinute'),
  ...profile.council.rows('recordedMinute'),
];
const idOf = (title: string): string => minutes.find((one) => one.title === title)?.id ?? '';
const open = idOf('Winter service');
const shut = idOf('Sale of the ice house');
const windows = [await aProseWindow(calls, open, 'a'), await aProseWindow(calls, shut, 'b')];

/** Words typed into the public or the private minute, or a clause of each in one write over both stores. */
async function step(number: number, isAgain: boolean): Promise<void> {
  const window = windows[number % 3];
  if (window !== undefined) {
    if (!isAgain) window.type(window.length(), `w${number};`);
    await window.send();
    return;
  }
  const clause = (name: string, minute: string) => ({
    noun: 'clause' as const,
    id: `${name}${number}`,
    fields: { minute, text: `${name} ${number}` },
  });
  const set = [clause('open', open), clause('shut', shut)];
  await calls['record.write']({ meeting: 'm', label: 'Clauses', set, remove: [], typing: null });
}

async function attempt(number: number, isAgain = false): Promise<boolean> {
  try {
    await step(number, isAgain);
    say(`saved ${number}`);
    return true;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    say(`refused ${number} ${error.code}`);
    return false;
  }
}

say('open');
const refused: number[] = [];
for (let number = 0; number < Number(many); number += 1)
  if (!(await attempt(number))) refused.push(number);
for (const number of refused) if (!(await attempt(number, true))) say(`lost ${number}`);
profile.close();
