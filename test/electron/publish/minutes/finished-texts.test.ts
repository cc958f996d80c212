import { Document, Header, Packer, Paragraph } from 'docx';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, it } from 'vitest';
import { ownFiles } from '../../../../electron/own-files.ts';
import { finishedTexts } from '../../../../electron/publish/minutes/finished-texts.ts';
import { minutesPdf } from '../../../../electron/publish/minutes/pdf.ts';
import type { MinutesForm } from '../../../../shared/contract/exports.ts';
import { aMinutesTree } from '../../../builders/a-minutes-tree.ts';

const canary = 'Kestrel & Sons';
const written = (text: string) => new TextEncoder().encode(text);
const found = async (bytes: Uint8Array, form: MinutesForm): Promise<number> =>
  (await finishedTexts(bytes, form)).filter((text) => text.includes(canary)).length;

it('S36: finds words in every part and property of a Word file', async () => {
  for (const part of [
    { description: canary },
    { lastModifiedBy: canary },
    { keywords: canary },
    { customProperties: [{ name: 'x', value: canary }] },
    { comments: { children: [{ id: 0, children: [new Paragraph(canary)] }] } },
  ]) {
    const file = new Document({ ...part, sections: [{ children: [new Paragraph('open')] }] });
    expect(await found(new Uint8Array(await Packer.toArrayBuffer(file)), 'docx')).toBeGreaterThan(
      0,
    );
  }
  const headers = { default: new Header({ children: [new Paragraph(canary)] }) };
  const file = new Document({ sections: [{ headers, children: [new Paragraph('open')] }] });
  expect(await found(new Uint8Array(await Packer.toArrayBuffer(file)), 'docx')).toBeGreaterThan(0);
});

it('S36: finds words in the properties, XMP, bookmarks and notes of a PDF', async () => {
  const { fonts } = ownFiles();
  const section = { kind: 'section' as const, title: canary, access: 'public' as const };
  const tree = aMinutesTree({ authority: canary, blocks: [section] });
  const { bytes } = await minutesPdf(tree, { fonts, madeAt: new Date(0) });
  // the text of the page, Info, XMP and the bookmark
  expect(await found(bytes, 'pdf')).toBeGreaterThanOrEqual(4);
  const plain = await PDFDocument.create();
  const page = plain.addPage();
  plain.setKeywords([canary]);
  expect(await found(await plain.save(), 'pdf')).toBe(1);
  const note = plain.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] });
  note.set(PDFName.of('Contents'), PDFString.of(canary));
  plain.setKeywords([]);
  page.node.addAnnot(plain.context.register(note));
  expect(await found(await plain.save(), 'pdf')).toBeGreaterThan(0);
});

it.each<[MinutesForm, string]>([
  ['html', '<meta name="author" content="Kestrel &amp; Sons">'],
  ['html', '<!-- Kestrel & Sons -->'],
  ['html', '<p>Kestrel <b>&#38;</b> S<i>ons</i></p>'],
  ['akn', "<FRBRname value='Kestrel &#x26; Sons'/>"],
  ['md', 'Kestrel \\& Sons'],
  ['json', '{"a":[{"Kestrel \\u0026 Sons":1}]}'],
  ['json', '{"a":[{"b":"Kestrel \\u0026 Sons"}]}'],
])('finds words in %s: %s', async (form, text) => {
  expect(await found(written(text), form)).toBeGreaterThan(0);
});
