import { createHash } from 'node:crypto';

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of a page or of an attribute: signs that could be markup lose their meaning, control characters go. */
export const escaped = (text: string): string =>
  text.replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

interface HtmlPage {
  /** As BCP 47 has it, "en-GB". */
  language: string;
  title: string;
  css: string;
  /** Markup, in which every text is `escaped`. */
  body: string;
}

/** A page that needs no other file. Nothing may be loaded or run on it, whatever became of its text (CSP 3). */
export function htmlPage({ language, title, css, body }: HtmlPage): string {
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
