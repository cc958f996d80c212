import type { Client } from '../../client/client.ts';

/** Stands in for the page's picture until renderer/pdf draws it. */
export function PagePreview({ pdfPage }: { client: Client; hash: string; pdfPage: number }) {
  return <p className="quiet">Page {pdfPage}</p>;
}
