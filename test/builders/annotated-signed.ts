import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './annotated-tools.ts';
import { content, helvetica, rawPdf, writing } from './raw-pdf.ts';

const room = 8_000;
const wide = '0'.repeat(10);

/**
 * A file with a real signature over its bytes, by a certificate made for this one test (ISO 32000-1 §12.8).
 * `allows`: what its certification allows, 1 nothing to 3 notes; none where it only signs.
 */
export function aSignedFile(folder: string, allows?: 1 | 2 | 3): Uint8Array {
  const certified =
    allows === undefined
      ? ''
      : `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${allows} /V /1.2 >> >>]`;
  const perms = allows === undefined ? '' : '/Perms << /DocMDP 6 0 R >>';
  const bytes = Buffer.from(
    rawPdf([
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /SigFlags 3 >> ${perms} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${helvetica} /Annots [5 0 R] >>`,
      content(writing('Signed minutes of the harbour board.', 120, 500, 14)),
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sender) /V 6 0 R /Rect [0 0 0 0] /F 132 /P 3 0 R >>',
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:20260301100000Z) ${certified} /ByteRange [0 ${wide} ${wide} ${wide}] /Contents <${'0'.repeat(room)}> >>`,
    ]),
  );
  const from = bytes.indexOf(`<${'0'.repeat(room)}>`);
  const to = from + room + 2;
  const range = [from, to, bytes.length - to].map((part) => String(part).padStart(10, '0'));
  bytes.write(range.join(' '), bytes.indexOf('/ByteRange [0 ') + '/ByteRange [0 '.length, 'latin1');
  const signature = signed(folder, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
  bytes.write(signature.toString('hex'), from + 1, 'latin1');
  return new Uint8Array(bytes);
}

function signed(folder: string, data: Buffer): Buffer {
  const place = (name: string) => join(folder, name);
  writeFileSync(place('data'), data);
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', place('key.pem')];
  const about = ['-subj', '/CN=Harbour Board', '-days', '30', '-out', place('cert.pem')];
  run('openssl', ['req', '-x509', ...key, ...about]);
  const by = ['-signer', place('cert.pem'), '-inkey', place('key.pem')];
  const form = ['-binary', '-outform', 'DER', '-md', 'sha256'];
  run('openssl', [
    'cms',
    '-sign',
    ...form,
    ...by,
    '-in',
    place('data'),
    '-out',
    place('signature'),
  ]);
  return readFileSync(place('signature'));
}
