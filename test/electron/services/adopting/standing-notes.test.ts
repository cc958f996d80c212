import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { type ACouncil, aCouncil, packHash, revisedHash } from '../../../builders/a-council.ts';
import { adoptingOf } from '../../../builders/annotated-adopting.ts';
import { aCopy } from '../../../builders/annotated-copies.ts';
import {
  aForeignFile,
  foreignHighlight,
  foreignInk,
  foreignNote,
} from '../../../builders/annotated-foreign.ts';
import { aCopyMark, markId, oneOfEach } from '../../../builders/annotated-marks.ts';
import { aSource } from '../../../builders/annotated-sources.ts';

let council: ACouncil;
beforeEach(() => {
  council = aCouncil();
});
afterEach(() => council.remove());

const foreign = aForeignFile([foreignHighlight, foreignNote, foreignInk]);
const marksOf = (hash: string) =>
  council.reads.marks(hash).toSorted((one, other) => (one.id < other.id ? -1 : 1));
const adoptAll = async (service: ReturnType<typeof adoptingOf>, hash: string) => {
  const { notes } = await service['adopting.found']({ hash });
  return service['adopting.adopt']({ hash, names: notes.map(({ name }) => name) });
};

describe('which notes in the file are which marks', () => {
  const [first] = oneOfEach();

  it('is told of a copy of ours before and after they are taken over', async () => {
    const over = [
      ...(first?.place.parts ?? []),
      ...(first?.place.parts ?? []).map((part) => ({ ...part, pdfPage: 2 })),
    ];
    const copy = await aCopy(aSource(), [aCopyMark({ parts: over, id: markId(3) })]);
    const service = adoptingOf(council, { [packHash]: copy.bytes });
    const standing = await service['adopting.standing']({ hash: packHash });
    // a mark over two pages is two objects
    expect(standing).toEqual([
      { mark: markId(3), objects: [expect.stringMatching(/^\d+R$/), expect.any(String)] },
    ]);
    const pdfjs = await noteObjects(copy.bytes);
    expect(standing[0]?.objects).toEqual(pdfjs);
    await adoptAll(service, packHash);
    expect(await service['adopting.standing']({ hash: packHash })).toEqual(standing);
  });

  it('is told of notes of others: each is the mark that it becomes', async () => {
    const service = adoptingOf(council, { [packHash]: foreign });
    const standing = await service['adopting.standing']({ hash: packHash });
    await adoptAll(service, packHash);
    expect(standing.map(({ mark }) => mark).toSorted()).toEqual(
      marksOf(packHash).map(({ id }) => id),
    );
    // the same file as another edition: still the marks that were taken over
    const edition = adoptingOf(council, { [revisedHash]: foreign });
    const [highlight] = await edition['adopting.standing']({ hash: revisedHash });
    expect(highlight).toEqual(standing[0]);
  });

  it('is not known of a file that cannot be read', async () => {
    const service = adoptingOf(council, { [packHash]: Buffer.from('no PDF at all') });
    expect(await service['adopting.standing']({ hash: packHash })).toEqual([]);
  });
});

/** The notes of all pages by the names that pdf.js has for them. */
async function noteObjects(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(new Uint8Array(bytes), pdfjsFolder());
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const lists = pages.map(async (page) => (await page).getAnnotations());
  const found = (await Promise.all(lists)).flat();
  await document.loadingTask.destroy();
  return found.filter(({ subtype }) => subtype !== 'Popup').map(({ id }) => String(id));
}
