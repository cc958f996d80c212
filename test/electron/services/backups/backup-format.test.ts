import { spawnSync } from 'node:child_process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBackup, sealBackup } from '../../../../electron/services/backups/backup-format.ts';
import type { ChangeOfOps } from '../../../../shared/sync/op.ts';
import { passphrase, quick } from '../../../builders/a-backup-desk.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const change: ChangeOfOps = {
  run: 'abc0000000000',
  first: 1,
  author: 'A Hartley',
  label: 'Note',
  at: '2026-03-02T18:30:00.000Z',
  ops: [
    {
      run: 'abc0000000000',
      seq: 1,
      lamport: 1,
      change: 1,
      kind: 'set',
      noun: 'annotation',
      row: 'n1',
      field: 'text',
      value: 'Ask about the £40,000\nin line 3',
      prev: [],
      covers: [],
    },
  ],
};
const options = { passphrase, madeAt: '2026-03-02T18:30:00.000Z', app: '0.1.0', workFactor: quick };
const sealed = () => sealBackup([JSON.stringify(change)], 1, options);

/** Another plain text under the same passphrase. */
async function sealedText(text: string | Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(quick);
  return encrypter.encrypt(text);
}

async function linesOf(file: Uint8Array): Promise<string[]> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return gunzipSync(await decrypter.decrypt(file))
    .toString('utf8')
    .split('\n');
}

const why = (file: Uint8Array, words = passphrase): Promise<string> =>
  openBackup(file, words).then(
    () => 'opened',
    (refusal: Error) => refusal.message,
  );

describe('a backup of notes', () => {
  it('comes back as it went in', async () => {
    const { header, changes } = await openBackup(await sealed(), passphrase);
    expect(changes).toEqual([change]);
    expect(header).toMatchObject({
      format: 'moothall-notes',
      version: 1,
      madeAt: '2026-03-02T18:30:00.000Z',
      app: '0.1.0',
      counts: { changes: 1, ops: 1 },
    });
  });

  it('is a plain age file with gzip and lines of JSON in it, which any program of that kind can read', async () => {
    const file = await sealed();
    const head = Buffer.from(file.subarray(0, 60)).toString('latin1');
    expect(head).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 2\n/);
    const [header, line, end] = await linesOf(file);
    expect(JSON.parse(header ?? '')).toMatchObject({ format: 'moothall-notes', version: 1 });
    expect(JSON.parse(line ?? '')).toEqual(change);
    expect(end).toBe('');
  });

  it('is sealed with the usual work of the age program unless a test hurries', async () => {
    const file = await sealBackup([], 0, { ...options, workFactor: undefined });
    expect(Buffer.from(file.subarray(0, 60)).toString('latin1')).toContain(' 18\n');
  });

  it('opens with the passphrase typed with blanks around it, or with its accents in two signs', async () => {
    const file = await sealBackup([], 0, { ...options, passphrase: 'caf\u00e9 otter viaduct' });
    expect(await why(file, ' cafe\u0301 otter viaduct\n')).toBe('opened');
    expect(await why(file, 'cafe otter viaduct')).toBe('wrongPassphrase');
  });

  it('tells a wrong passphrase, another file and a newer version apart', async () => {
    const file = await sealed();
    const [header = '', line = ''] = await linesOf(file);
    const newer = JSON.stringify({ ...JSON.parse(header), version: 2, extra: true });
    expect({
      wrong: await why(file, 'kettle pram otter'),
      pdf: await why(Buffer.from('%PDF-1.7\n')),
      empty: await why(new Uint8Array()),
      otherThing: await why(await sealedText('my other secrets')),
      otherJson: await why(await sealedText(gzipSync('{"format":"zip"}\n'))),
      newer: await why(await sealedText(gzipSync(`${newer}\n${line}\n`))),
    }).toEqual({
      wrong: 'wrongPassphrase',
      pdf: 'notABackup',
      empty: 'notABackup',
      otherThing: 'notABackup',
      otherJson: 'notABackup',
      newer: 'newer',
    });
  });

  it('reliability R6: is refused whole where a byte is wrong or its end is missing', async () => {
    const file = await sealed();
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.boolean(), async (at, cut) => {
        const spoilt = cut
          ? file.slice(0, at)
          : file.map((byte, i) => (i === at ? byte ^ 1 : byte));
        // a salt that was changed asks for another passphrase; nobody can tell the two apart
        expect(await why(spoilt)).toMatch(/^(damaged|notABackup|wrongPassphrase)$/);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where lines are missing, doubled or altered by somebody who has the passphrase', async () => {
    const [header = '', line = ''] = await linesOf(await sealed());
    const spoilt = [
      `${header}\n`,
      `${header}\n${line}\n${line}\n`,
      `${header}\n${line.replace('40', '90')}\n`,
    ];
    for (const text of spoilt) expect(await why(await sealedText(gzipSync(text)))).toBe('damaged');
  });

  it('is refused where a count leaves no room to count on from', async () => {
    const lines = await Promise.all(
      [2 ** 40, Number.MAX_SAFE_INTEGER].map((lamport) => {
        const ops = change.ops.map((op) => ({ ...op, lamport }));
        return sealBackup([JSON.stringify({ ...change, ops })], 1, options);
      }),
    );
    expect(await Promise.all(lines.map((file) => why(file)))).toEqual(['opened', 'damaged']);
  });

  it('security S31: does not unpack what was made to burst', async () => {
    const part = gzipSync(Buffer.alloc(50_000_000, 32), { level: 1 });
    const bomb = Buffer.concat(Array.from({ length: 9 }, () => part));
    expect(await why(await sealedText(bomb))).toBe('notABackup');
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0;
const hasScript = spawnSync('script', ['--version']).status === 0;

it.skipIf(!hasAge || !hasScript)(
  'can be read in ten years: age and gunzip alone give the words back (skipped: needs age and script)',
  async () => {
    const folder = scratchFolder();
    const file = folder.put('notes.age', await sealed());
    // age asks for the passphrase at a terminal and nowhere else
    const run = spawnSync(
      'script',
      ['-qec', `age --decrypt -o ${folder.path}/notes.gz ${file}`, '/dev/null'],
      { input: `${passphrase}\n`, encoding: 'utf8' },
    );
    expect(run.status).toBe(0);
    const text = spawnSync('gunzip', ['-c', `${folder.path}/notes.gz`], { encoding: 'utf8' });
    expect(text.stdout).toContain('Ask about the £40,000\\nin line 3');
    folder.remove();
  },
);
