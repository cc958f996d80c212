/**
 * The page that so many steps lead to. With two pages side by side a step is a row, and a row is named by its
 * left page.
 */
export function steppedPage(pdfPage: number, steps: number, twoPages: boolean): number {
  if (!twoPages) return pdfPage + steps;
  const left = pdfPage - ((pdfPage - 1) % 2);
  return left + 2 * steps;
}
