import { expect, it } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { longestPaste } from '../../../renderer/prose/prose-input.ts';
import { proseCalls } from '../../../shared/contract/prose.ts';
import { newProse, writeProse } from '../../../shared/prose/prose-document.ts';

it('the longest paste goes in one call in every script, or it could never be kept', () => {
  const prose = newProse();
  writeProse(prose, [{ kind: 'paragraph', text: 'ਗ'.repeat(longestPaste) }]);
  const update = Buffer.from(encodeStateAsUpdate(prose)).toString('base64');
  const id = '5e0c8d0a-0b8e-4c0e-9a53-6d2f1b7c4e22';
  const call = { minute: 'm', id, update, editor: 'e', seen: 0, words: null };
  expect(proseCalls['prose.append'].input.safeParse(call).success).toBe(true);
});
