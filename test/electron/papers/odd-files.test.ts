import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as odd from '../../builders/odd-files.ts';
import * as pages from '../../builders/odd-pages.ts';
import { readAsApp } from '../../builders/read-as-app.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

let folder: ScratchFolder;
beforeAll(() => {
  folder = scratchFolder();
});
afterAll(() => folder.remove());

async function readBytes(bytes: Uint8Array, password?: string) {
  const path = folder.put(`${crypto.randomUUID()}.pdf`, bytes);
  return readAsApp(path, password === undefined ? {} : { password });
}

/** What a refused file leaves with the listener: at most that it was looked at. */
async function refusalOf(bytes: Uint8Array): Promise<{ code: string | undefined; left: string[] }> {
  const { refusal, order } = await readBytes(bytes);
  return { code: refusal?.code, left: order.filter((step) => step !== 'identified') };
}

describe('a file that is no PDF is told from its first bytes and leaves nothing', () => {
  it.each([
    ['zero bytes', new Uint8Array(), 'empty'],
    ['a Word file with the ending .pdf', odd.wordFile(), 'wordFile'],
    ['a Word file of before 2007', odd.oldWordFile(), 'wordFile'],
    ['a spreadsheet, which nobody can unpack to PDFs', odd.spreadsheetFile(), 'notPdf'],
    ['a zip of papers', odd.zipFile(), 'zipFile'],
    ['the sign-in page of a web site', odd.webPage(), 'webPage'],
    ['plain text', odd.plainText(), 'notPdf'],
    ['only zeros, as a cloud folder leaves them', odd.onlyZeros(), 'damaged'],
    ['a head and no PDF behind it', odd.onlyHeader(), 'damaged'],
    ['half a download', odd.cutOff(pages.manyPages(300), 0.5), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toEqual({ code, left: [] });
  });

  it('a file that is not there cannot be read from where it is', async () => {
    const { refusal } = await readAsApp(`${folder.path}/gone.pdf`);
    expect(refusal?.code).toBe('unreadable');
  });

  it('a folder is no file', async () => {
    const { refusal } = await readAsApp(folder.path);
    expect(refusal?.code).toBe('unreadable');
  });
});

describe('an odd file that can be read is read', () => {
  it('junk before the header does no harm', async () => {
    const { reading, pages: read } = await readBytes(odd.junkBefore(odd.smallPdf()));
    expect(read[0]?.text).toBe('Agenda of the Harbour Committee');
    expect(reading?.reading.notices).toEqual([]);
  });

  it('a lost end is noticed, though all pages are there', async () => {
    const { reading, pages: read } = await readBytes(odd.lostItsEnd());
    expect(read[0]?.text).toBe('Agenda of the Harbour Committee');
    expect(reading?.reading.notices).toEqual(['truncated']);
  });

  it('a file that forbids changes opens without asking and says so', async () => {
    const { reading, pages: read } = await readBytes(await odd.lockedPdf());
    expect(read[0]?.text).toBe('Agenda of the Harbour Committee');
    expect(reading?.reading.notices).toEqual(['ownerLocked']);
  });

  it('a page the file lost is named, and not taken for a blank one', async () => {
    const { reading, pages: read } = await readBytes(pages.lostPage());
    expect(read.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Harbour Committee'],
      ['scan', ''],
    ]);
    expect(reading?.reading.notices).toEqual([
      'Page 2 is broken in this file and could not be read. Please compare with the original.',
    ]);
  });

  it('a scan is a scan, also with the stamps of a pack on it, and a blank page is blank', async () => {
    const kinds = [];
    for (const bytes of [
      pages.scannedPage(),
      pages.scannedPage('Page 3'),
      pages.emptyPage(),
      pages.hugePicture(60_000),
    ])
      kinds.push((await readBytes(bytes)).pages.map((page) => page.kind));
    expect(kinds).toEqual([['scan'], ['scan'], ['blank'], ['scan']]);
  });
});

describe('a locked file asks for its password', () => {
  it('none given', async () => {
    const { refusal } = await readBytes(await odd.lockedPdf('harbour'));
    expect(refusal).toMatchObject({ code: 'locked', wrongPassword: false });
  });

  it('a wrong one', async () => {
    const { refusal } = await readBytes(await odd.lockedPdf('harbour'), 'quay');
    expect(refusal).toMatchObject({ code: 'locked', wrongPassword: true });
  });

  it('the right one', async () => {
    const { pages: read } = await readBytes(await odd.lockedPdf('harbour'), 'harbour');
    expect(read[0]?.text).toBe('Agenda of the Harbour Committee');
  });
});
