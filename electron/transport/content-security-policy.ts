/**
 * What the page may load and run (security S5): nothing but itself. `paperSource` is where PDF bytes come
 * from when they have a scheme of their own. `wasm-unsafe-eval` compiles pdf.js' picture decoders, no script.
 */
export function contentSecurityPolicy(paperSource: '' | 'paper:' = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${paperSource}`.trim(),
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** What a finished PDF is shown under: the browser's own viewer puts it into the page as an object, and styles it. */
export const viewerPolicy =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
