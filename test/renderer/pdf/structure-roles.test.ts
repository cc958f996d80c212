import { expect, test } from 'vitest';
import { giveRoles } from '../../../renderer/pdf/structure-roles.ts';

test('A20: a tagged page’s headings and pictures have their roles, in the order of the page', () => {
  const words = document.createElement('div');
  for (const id of ['p1R_mc0', 'p1R_mc1', 'p1R_mc2', 'p1R_mc3']) {
    const part = document.createElement('span');
    part.id = id;
    words.append(part);
  }
  giveRoles(words, {
    role: 'Root',
    children: [
      {
        role: 'Sect',
        children: [
          { role: 'H1', children: [{ type: 'content', id: 'p1R_mc0' }] },
          { role: 'P', children: [{ type: 'content', id: 'p1R_mc1' }] },
          { role: 'Figure', alt: 'Bar chart', children: [{ type: 'content', id: 'p1R_mc2' }] },
          { role: 'H', children: [{ type: 'content', id: 'p1R_mc3' }] },
          { role: 'H2', children: [{ type: 'content', id: 'nowhere' }] },
          { role: 'H3', children: [] },
        ],
      },
    ],
  });
  const told = [...words.children].map((part) => [
    part.getAttribute('role'),
    part.getAttribute('aria-level') ?? part.getAttribute('aria-label'),
  ]);
  expect(told).toEqual([
    ['heading', '1'],
    [null, null],
    ['img', 'Bar chart'],
    ['heading', '2'],
  ]);
});
