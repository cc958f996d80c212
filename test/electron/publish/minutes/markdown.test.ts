import { expect, it } from 'vitest';
import { minutesJson } from '../../../../electron/publish/minutes/json.ts';
import { minutesMarkdown } from '../../../../electron/publish/minutes/markdown.ts';
import { buildMinutes } from '../../../../shared/minutes/build-minutes.ts';
import { countyStyle } from '../../../../shared/minutes/styles/county-style.ts';
import { aContestedMeeting } from '../../../builders/a-contested-meeting.ts';
import { aMinutesTree } from '../../../builders/a-minutes-tree.ts';
import { hostileTree } from '../../../builders/hostile-words.ts';

it('has headings, lists, a table of votes and clauses with the numbers of the style', () => {
  const text = minutesMarkdown(buildMinutes(aContestedMeeting(), countyStyle));
  expect(text).toContain('\n### 65\\. Harbour Mill (Item 5)\n');
  expect(text).toContain('\n- Access\n- Render\n');
  expect(text).toContain('\n> That permission be granted and the render be kept.\n');
  expect(text).toContain('| For (2) | Councillor Abara, Councillor Fairhurst |');
  expect(text).toContain(
    '**RESOLVED that:**\n\n**(1) Permission be granted and the render be kept**\\\n',
  );
  expect(text).toContain('**RESOLVED that agreed to note the report**');
});

it('S34: no word becomes a tag, a link or an entity', () => {
  const text = minutesMarkdown(hostileTree(aMinutesTree())).replace(/\\[^\n]/g, '');
  expect(text).not.toMatch(/[<[\]{}`]|&|:\/\//);
});

it('as JSON is the document itself', () => {
  const tree = hostileTree(aMinutesTree());
  expect(JSON.parse(minutesJson(tree))).toEqual(tree);
});
