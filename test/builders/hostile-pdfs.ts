import { deflateSync } from 'node:zlib';
import { content, helvetica, onePagePdf, rawPdf, writing } from './raw-pdf.ts';

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';

/** The page tree is its own child. */
export function recursivePageTree(): Uint8Array {
  return rawPdf([catalogue, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 /Parent 2 0 R >>']);
}

/** A page tree that claims two thousand million pages and holds none. */
export function boastfulPageTree(): Uint8Array {
  return rawPdf([catalogue, '<< /Type /Pages /Kids [] /Count 2000000000 >>']);
}

/** Nodes that name each other, 40 deep and two wide: 2⁴⁰ ways through it. */
export function branchingPageTree(): Uint8Array {
  const depth = 40;
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<< /Type /Pages /Count 1000 /Kids [${index + 3} 0 R ${index + 3} 0 R] >>`,
  );
  return rawPdf([catalogue, ...nodes, '<< /Type /Pages /Count 1000 /Kids [] >>']);
}

/** A form that draws itself. */
export function formThatDrawsItself(): Uint8Array {
  return onePagePdf(content('/Fm1 Do'), {
    resources: '<< /XObject << /Fm1 5 0 R >> >>',
    extra: [
      content(
        '/Fm1 Do /Fm1 Do',
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm1 5 0 R >> >>',
      ),
    ],
  });
}

/** Objects that are themselves, an outline and name trees that go round; the second page is sound. */
export function loopingReferences(): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R /Names 8 0 R /PageLabels 8 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 11 0 R] /Count 2 /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 9 0 R /Resources 9 0 R /Annots 10 0 R >>',
    content(writing('Harbour Committee')),
    '<< /Type /Outlines /First 6 0 R /Last 7 0 R /Count 2 >>',
    '<< /Title (One) /Parent 5 0 R /Next 7 0 R /First 6 0 R /Dest [3 0 R /Fit] >>',
    '<< /Title (Two) /Parent 5 0 R /Next 6 0 R /Prev 6 0 R /Dest (nowhere) >>',
    '<< /Kids [8 0 R] /Dests 8 0 R /Nums [0 8 0 R] /EmbeddedFiles 8 0 R >>',
    '9 0 R',
    '10 0 R',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources ${helvetica} >>`,
  ]);
}

/** Forms that each draw the next one ten times: 10⁹ drawings of one word. */
export function drawingsWithoutEnd(): Uint8Array {
  const depth = 9;
  const form = (index: number) =>
    content(
      index === depth ? writing('word') : '/Fm Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /Fm ${index + 6} 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>`,
    );
  return onePagePdf(content('/Fm Do'), {
    resources: '<< /XObject << /Fm 5 0 R >> >>',
    extra: Array.from({ length: depth + 1 }, (_, index) => form(index)),
  });
}

/** Words packed so tightly that they fill `mebibytes` when unpacked, in a thousandth of that. */
export function packedBomb(mebibytes: number): Uint8Array {
  const line = Buffer.from(writing('bomb', 72, 700));
  const portion = Buffer.alloc(1024 * 1024, line);
  const inner = deflateSync(Buffer.concat(Array.from({ length: mebibytes }, () => portion)), {
    level: 9,
  });
  return onePagePdf({ entries: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(inner) });
}

/** Scripts when it opens and when its page shows, a link that starts a program, one that leads to a file elsewhere. */
export function activePdf(): Uint8Array {
  const script = '<< /S /JavaScript /JS (app.alert\\("opened"\\)) >>';
  return onePagePdf(content(writing('Harbour Committee')), {
    catalogue: `/OpenAction ${script} /AA << /WC ${script} >>`,
    page: `/AA << /O ${script} >> /Annots [5 0 R 6 0 R]`,
    extra: [
      '<< /Type /Annot /Subtype /Link /Rect [72 600 200 620] /A << /S /Launch /F (calc.exe) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [72 560 200 580] /A << /S /GoToR /F (\\\\\\\\server\\\\share\\\\x.pdf) /D [0 /Fit] >> >>',
    ],
  });
}

/** Only a link that starts a program. */
export function launchingPdf(): Uint8Array {
  return onePagePdf(content(writing('Harbour Committee')), {
    page: '/Annots [5 0 R]',
    extra: [
      '<< /Type /Annot /Subtype /Link /Rect [72 600 200 620] /A << /S /Launch /F (calc.exe) >> >>',
    ],
  });
}

/** A file inside the file. */
export function pdfWithAttachment(): Uint8Array {
  return onePagePdf(content(writing('Harbour Committee')), {
    catalogue: '/Names << /EmbeddedFiles << /Names [(notes.txt) 5 0 R] >> >>',
    extra: [
      '<< /Type /Filespec /F (notes.txt) /EF << /F 6 0 R >> >>',
      content('notes', '/Type /EmbeddedFile'),
    ],
  });
}

/** A font whose matrix holds a script instead of a number (the form of CVE-2024-4367). */
export function scriptInFontMatrix(): Uint8Array {
  return onePagePdf(content(writing('Harbour Committee')), {
    resources: `<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Odd /FontMatrix [0.001 0 0 0.001 0 (0\\); globalThis.wasRun = true; //)] >> >> >>`,
  });
}
