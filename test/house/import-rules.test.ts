import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plant, plantingGround, root, runTool } from './house-tree.ts';

interface Finding {
  category: string;
  location: { path: string };
}

interface Planted {
  line: string;
  /** Where the plant stands: each line gets a file name of its own, so that findings cannot be mixed up. */
  path: string;
  from: string;
  rule: string;
}

const planted = readList('planted.txt');
const allowed = readList('allowed.txt');
const ground = plantingGround();
let findings: Finding[] = [];

beforeAll(async () => {
  for (const name of ['biome.json', 'package.json'])
    copyFileSync(join(root, name), join(ground, name));
  for (const { path, from } of [...planted, ...allowed]) plant(ground, path, `import '${from}';\n`);
  plant(ground, 'electron/services/there.ts', "import './back.ts';\n");
  plant(ground, 'electron/services/back.ts', "import './there.ts';\n");
  plant(ground, 'electron/services/default.ts', 'export default 1;\n');
  const printed = await runTool(
    'biome',
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    ground,
  );
  findings = (JSON.parse(printed) as { diagnostics: Finding[] }).diagnostics;
});

afterAll(() => rmSync(ground, { recursive: true, force: true }));

describe('the law of who may import whom', () => {
  it.each(planted)('a planted violation is refused: $line', ({ path, rule }) => {
    expect(rulesAt(path)).toContain(rule);
  });

  it.each(allowed)('an allowed import passes: $line', ({ path }) => {
    expect(rulesAt(path)).toEqual([]);
  });

  it('a ring of imports is refused', () => {
    expect(rulesAt('electron/services/there.ts')).toContain('noImportCycles');
  });

  it('a default export is refused', () => {
    expect(rulesAt('electron/services/default.ts')).toEqual(['noDefaultExport']);
  });
});

function rulesAt(path: string): string[] {
  return findings
    .filter((finding) => finding.location.path.replaceAll('\\', '/') === path)
    .map((finding) => finding.category.replace(/^lint\/\w+\//, ''));
}

function readList(name: string): Planted[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const [file = '', from = '', rule = ''] = line.split(' ');
      return { line, path: file.replace(/\.tsx?$/, `-${index}$&`), from, rule };
    });
}
