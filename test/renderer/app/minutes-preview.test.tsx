import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { MinutesPreview } from '../../../renderer/app/minutes-preview.tsx';
import { aMinutesTree, aSignedMinutesTree } from '../../builders/a-minutes-tree.ts';
import { hostileTree } from '../../builders/hostile-words.ts';
import { contentText } from '../../builders/minutes-as-text.ts';

afterEach(cleanup);

it('shows the minutes with headings, lists and named votes, one level below the screen’s title', () => {
  const tree = aMinutesTree();
  const { container } = render(<MinutesPreview tree={tree} />);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(tree.title);
  expect(
    screen.getByRole('heading', { level: 4, name: '66. Application 26/0114: Harbour Mill' }),
  ).toBeTruthy();
  const table = within(screen.getByRole('table'));
  expect(table.getByRole('rowheader', { name: 'For (3)' })).toBeTruthy();
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Vote',
    'Members',
  ]);
  const lines = tree.blocks
    .flatMap((block) => (block.kind === 'minute' ? block.content : []))
    .flatMap((content) => (content.kind === 'vote' ? content.own : contentText(content)));
  const shown = container.textContent.replace(/\s+/g, '');
  const bare = (line: string) => line.replace(/^(?:•|\d+\. (?=[AE]))/, '').replace(/\s+/g, '');
  expect(lines.map(bare).filter((line) => !shown.includes(line))).toEqual([]);
});

it('says DRAFT until the minutes are approved', () => {
  const { rerender } = render(<MinutesPreview tree={aMinutesTree()} />);
  expect(screen.getByText('DRAFT')).toBeTruthy();
  rerender(<MinutesPreview tree={aSignedMinutesTree()} />);
  expect(screen.queryByText('DRAFT')).toBeNull();
});

it('S34: makes no element, address or handler of 200 hostile words', () => {
  const { container } = render(<MinutesPreview tree={hostileTree(aMinutesTree())} />);
  expect(
    container.querySelectorAll(
      'script, img, svg, iframe, a, object, link, meta, form, style, template, details',
    ).length,
  ).toBe(0);
  const names = [...container.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
  expect(new Set(names)).toEqual(new Set(['class', 'lang', 'id', 'scope']));
});
