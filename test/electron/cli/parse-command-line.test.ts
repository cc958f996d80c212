import { describe, expect, it } from 'vitest';
import { WrongUsage } from '../../../electron/cli/command.ts';
import { commandNames, parseCommandLine, usage } from '../../../electron/cli/parse-command-line.ts';

it('reads a command, its words and its switches in any order', () => {
  expect(
    parseCommandLine(['--json', 'import', 'a.pdf', '--profile', '/x', 'b.pdf', '--meeting=m']),
  ).toEqual({
    name: 'import',
    words: ['a.pdf', 'b.pdf'],
    options: {
      profile: '/x',
      json: true,
      meeting: 'm',
      port: 0,
      to: null,
      format: null,
      out: null,
      version: null,
      private: false,
      committee: null,
      folder: null,
      hasProfile: true,
      open: false,
    },
  });
});

it('takes words behind -- as they are', () => {
  expect(parseCommandLine(['search', '--', '--json', '-x'])?.words).toEqual(['--json', '-x']);
});

it('helps when it is asked, with every command in the text', () => {
  expect([parseCommandLine(['help']), parseCommandLine(['search', '--help'])]).toEqual([
    null,
    null,
  ]);
  for (const name of commandNames) expect(usage).toContain(`  ${name} `);
});

describe('wrong usage', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['constructor']],
    [['meetings', '--colour']],
    [['meetings', '--port', '1']],
    [['serve', '--port', 'x']],
    [['serve', '--port', '70000']],
    [['serve', '--port=-1']],
    [['show', 'm', '--meeting', 'm']],
    [['notes', 'm', '--private']],
    [['meetings', '--profile']],
    [['meetings', '--profile=']],
  ])('%j', (line) => {
    expect(() => parseCommandLine(line)).toThrow(WrongUsage);
  });
});
