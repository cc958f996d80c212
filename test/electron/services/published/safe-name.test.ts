import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportParts } from '../../../../electron/services/exports/export-parts.ts';
import {
  foldersFor,
  longestFolder,
} from '../../../../electron/services/published/published-documents.ts';
import { safeName } from '../../../../electron/services/published/safe-name.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.constantFrom(
    'CON',
    'com1.x',
    '~$x',
    ' x. ',
    '_vti_',
    'a/../b',
    'A: "b"',
    '',
    '.lock',
    'x _vti_',
  ),
);

describe('names in the people’s folder', () => {
  it('are taken by every system, whatever the committee is called', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 8, max: 60 }), (words, longest) => {
        const name = safeName(words, longest, 'Committee');
        expect(name).not.toMatch(/[\p{Cc}"*:<>?/\\|]|^[ .~]|[ .]$|_vti_|^$/iu);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Array.from(name).length).toBeLessThanOrEqual(longest + 1);
      }),
    );
  });

  it('keep the whole path short enough for old Windows programs', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 1, max: longestFolder }), (name, length) => {
        const parts = {
          council: {
            row: (noun: string) =>
              noun === 'meeting' ? { date: '2026-03-14', committee: 'c' } : { name },
          },
        } as unknown as ExportParts;
        const folders = foldersFor(parts, { meeting: 'm' }, 'x'.repeat(length));
        const path = ['x'.repeat(length), ...folders, '~$Decision note 2026-03-14 (99).docx.tmp'];
        expect(path.join('\\').length).toBeLessThanOrEqual(259);
      }),
    );
  });
});
