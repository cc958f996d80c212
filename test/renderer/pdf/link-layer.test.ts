import { expect, test } from 'vitest';
import { offeredAddress } from '../../../renderer/pdf/link-layer.ts';

test.each(['https://example.org/papers?id=4', 'http://example.org/', 'mailto:clerk@example.org'])(
  'security S8: %s is offered in the dialog that shows the address',
  (address) => {
    expect(offeredAddress(address)).toBe(new URL(address).href);
  },
);

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'file:///etc/passwd',
  'smb://server/share',
  '\\\\server\\share\\file.exe',
  'ms-word:ofe|u|https://example.org',
  'data:text/html,<p>',
  'vbscript:x',
  'blob:https://example.org/1',
  'app://meeting/index.html',
  'not an address',
  '',
  null,
  { url: 'https://example.org' },
])('security S8: %s is never a link', (address) => {
  expect(offeredAddress(address)).toBeNull();
});
