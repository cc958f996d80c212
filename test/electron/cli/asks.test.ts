import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProfile } from '../../../electron/ledger/open-profile.ts';
import { openBackend } from '../../../electron/open-backend.ts';
import type { ActionRow } from '../../../shared/contract/actions.ts';
import { type ACommandLine, aCommandLine } from '../../builders/a-command-line.ts';

let cli: ACommandLine;
beforeAll(async () => {
  cli = aCommandLine();
  const opened = await openBackend(cli.profile);
  await opened.close();
  let next = 0;
  const profile = openProfile(cli.profile, {
    clock: () => new Date('2025-02-10T09:00:00Z'),
    random: (bytes) => new Uint8Array(bytes).fill(++next),
  });
  profile.council.change({ name: 'A Hartley' }, 'Asks', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Saltmarsh' });
    tx.set('committee', 'd', { name: 'Planning Committee', organisation: 'Saltmarsh' });
    tx.set('action', 'a', {
      committee: 'c',
      text: 'Send the list',
      dueKind: 'day',
      dueOn: '2025-03-01',
    });
    tx.set('action', 'b', { committee: 'c', text: 'Report', state: 'done' });
    tx.set('programmeSlot', 's', {
      committee: 'd',
      yearKey: '24',
      kind: 'standing',
      label: 'Always',
    });
    tx.set('plannedItem', 'i', { committee: 'd', slot: 's', title: 'Mills' });
    tx.set('action', 'e', { committee: 'd', text: 'Inspect the mill' });
  });
  profile.privateBusiness.change({ name: 'A Hartley' }, 'Asks', (tx) => {
    tx.set('action', 'p', { committee: 'c', text: 'Decline the Quillfeather bid' });
  });
  profile.close();
});
afterAll(() => cli.scratch.remove());

it('lists asks of one committee by words of its name, open ones alone, and marks the private', async () => {
  const rows = await cli.json<ActionRow[]>('asks', '--committee', 'harbour', '--open');
  expect(new Map(rows.map(({ id, private: isPrivate }) => [id, isPrivate]))).toEqual(
    new Map([
      ['a', false],
      ['p', true],
    ]),
  );
  const { stdout } = await cli.run('asks');
  expect(stdout).toContain('1 March 2025');
  expect(stdout.split('\n').filter((line) => line.includes('PRIVATE'))).toHaveLength(1);
});

it('says which committees there are where none is called like that', async () => {
  const said = await cli.run('asks', '--committee', 'Highways');
  expect(said).toMatchObject({ exit: 1, stdout: '' });
  expect(said.stderr).toContain('Harbour Scrutiny Board, Planning Committee');
});

it('takes asks and the calendar out for the public', async () => {
  const [csv, ics] = [`${cli.scratch.path}/asks.csv`, `${cli.scratch.path}/c.ics`];
  const said = await cli.run('export', 'asks', '--out', csv);
  expect(said).toMatchObject({ exit: 0, stderr: '' });
  expect(said.stdout).toContain('1 action of private business is not in this file');
  expect(readFileSync(csv, 'utf8')).toMatch(/Send the list.*Inspect the mill/s);
  expect(readFileSync(csv, 'utf8')).not.toContain('Quillfeather');
  expect((await cli.run('export', 'calendar', '--out', ics)).exit).toBe(0);
  expect(readFileSync(ics, 'utf8')).toContain('UID:a@moothall');
});

it.each([
  [['export', 'notes', '--out', 'x'], 'export takes one of'],
  [['export', 'calendar', '--open', '--out', 'x'], 'knows neither'],
  [['export', 'asks', '--format', 'pdf', '--out', 'x'], 'csv, docx or html'],
  [['export', 'asks'], '--out FILE'],
])('wrongly asked: %j', async (words, sentence) => {
  const said = await cli.run(...words);
  expect(said.exit).toBe(2);
  expect(said.stderr).toContain(sentence);
});

it('takes the work programme of one committee out, and asks which', async () => {
  const page = `${cli.scratch.path}/plan.html`;
  const wish = ['export', 'programme', '--format', 'html', '--out', page];
  expect(await cli.run(...wish, '--committee', 'planning')).toMatchObject({ exit: 0, stderr: '' });
  expect(readFileSync(page, 'utf8')).toMatch(/Planning Committee Work Programme.*Always.*Mills/s);
  expect((await cli.run(...wish)).stderr).toContain('takes --committee NAME');
});
