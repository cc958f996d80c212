import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house-tree.ts';

/**
 * First stable release of each major, and the day of the version we pin, by the npm registry. To be carried on
 * when Electron is raised: the newest line is the newest stable major of that day.
 */
const majors: Record<string, string> = {
  '43': '2026-07-01',
  '44': '2026-08-25',
  '45': '2026-10-21',
};
const released: Record<string, string> = { '45.4.1': '2026-11-19' };
/** The day this table was last held against the registry. */
const checkedOn = '2026-11-22';

const week = 7 * 24 * 60 * 60 * 1000;
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version: string }>;
};
const version = packages['node_modules/electron']?.version ?? '';

describe('S9: the Electron that people get', () => {
  it('is one of the two newest majors, which alone are sure of mending', () => {
    const newest = Math.max(...Object.keys(majors).map(Number));
    expect(newest - Number(version.split('.')[0])).toBeLessThan(2);
  });

  it('was at most eight weeks old when it was chosen', () => {
    const age = Date.parse(checkedOn) - Date.parse(released[version] ?? '1970-01-01');
    expect(age / week).toBeLessThanOrEqual(8);
  });
});
