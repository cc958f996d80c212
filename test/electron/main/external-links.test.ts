import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createExternalLinks, externalAddress } from '../../../electron/main/external-links.ts';
import { fake } from './fake-electron.ts';

const window = {} as BrowserWindow;
const refused = [
  'http://example.org/',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  'smb://server/share',
  '\\\\server\\share',
  '//server/share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://example.org/1',
  'ms-msdt:/id PCWDiagnostic',
  'ms-word:ofe|u|https://example.org/x.docx',
  'search-ms:query=x',
  'ms-settings:',
  'shell:startup',
  'ftp://example.org/',
  'tel:+440000',
  'app://meeting/',
  'paper://00/',
  'about:blank',
  'chrome://settings',
  'https://jo:secret@example.org/',
  'https:\\\\example.org\\',
  'https://example.org/ --new-window',
  'https://example.org/"&calc',
  'mailto:',
  '',
  'example.org',
  `https://example.org/${'x'.repeat(2001)}`,
];

beforeEach(() => fake.reset());

describe('links that lead out of the app', () => {
  it.each(refused)('S8: %j is never opened, and not even asked about', async (address) => {
    await createExternalLinks(() => window)(address);
    expect([externalAddress(address), fake.questions, fake.openedOutside]).toEqual([null, [], []]);
  });

  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['mailto:clerk@example.org', 'mailto:clerk@example.org'],
    ['mailto:clerk@example.org?subject=Item%204&attach=/etc/passwd', 'mailto:clerk@example.org'],
  ])('S8: %s is opened after its whole address was shown', async (address, shown) => {
    await createExternalLinks(() => window)(address);
    expect(fake.questions[0]?.['detail']).toBe(shown);
    expect(fake.openedOutside).toEqual([shown]);
  });

  it('S8: nothing opens when the person stays, and staying is what Enter does', async () => {
    fake.answer = 1;
    await createExternalLinks(() => window)('https://example.org/');
    expect([fake.questions[0]?.['defaultId'], fake.openedOutside]).toEqual([1, []]);
  });

  it('S8: a page that clicks a hundred links asks one question', async () => {
    const open = createExternalLinks(() => window);
    await Promise.all(Array.from({ length: 100 }, () => open('https://example.org/')));
    expect(fake.questions).toHaveLength(1);
  });

  it('opens nothing while there is no window to ask in', async () => {
    await createExternalLinks(() => null)('https://example.org/');
    expect(fake.openedOutside).toEqual([]);
  });
});
