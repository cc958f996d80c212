import { expect, it } from 'vitest';
import { compareMinutes, frameDifferences } from '../../../shared/minutes/compare-minutes.ts';
import type { MinutesTree } from '../../../shared/minutes/minutes-tree.ts';
import { aMinutesTree } from '../../builders/a-minutes-tree.ts';

const minutes = aMinutesTree();
const changesOf = (newer: MinutesTree) =>
  compareMinutes(minutes, newer)
    .filter(({ change }) => change !== 'same')
    .map(({ change }) => change);

it('a name that comes or goes above the minutes differs, though every minute is the same', () => {
  const newer = {
    ...minutes,
    blocks: minutes.blocks.map((block) =>
      block.kind === 'attendance'
        ? {
            ...block,
            groups: [
              ...block.groups,
              {
                label: 'Apologies:',
                areas: [{ label: '', lines: ['Z Late'], people: ['Z Late'] }],
              },
            ],
          }
        : block,
    ),
  };
  expect(frameDifferences(minutes, minutes)).toEqual([]);
  const put = frameDifferences(minutes, newer).filter(({ kind }) => kind !== 'same');
  expect(put).toMatchObject([{ kind: 'in', text: expect.stringContaining('Z Late') }]);
  expect(changesOf(newer)).toEqual([]);
});

it('another title or another time of the close differs, too', () => {
  expect(frameDifferences(minutes, { ...minutes, title: 'Notes of a walk' })).not.toEqual([]);
  const later = { ...minutes, blocks: [...minutes.blocks, { kind: 'closing', text: 'At 9 pm' }] };
  expect(frameDifferences(minutes, later as MinutesTree)).not.toEqual([]);
});

it('a minute that is no longer there is told as gone', () => {
  const first = minutes.blocks.findIndex(({ kind }) => kind === 'minute');
  expect(changesOf({ ...minutes, blocks: minutes.blocks.toSpliced(first, 1) })).toEqual(['gone']);
});
