import { margin, type Sheet } from './sheet.ts';

export interface Column {
  title: string;
  /** Part of the page's width. */
  share: number;
}

const padding = 5;
const shade = '#d9e2e0';
const size = 10.5;

/** A ruled table that goes on over pages, its head repeated on each. */
export function drawTable(sheet: Sheet, columns: Column[], rows: string[][]): void {
  const head = columns.map((column) => column.title);
  const table = sheet.document.struct('Table');
  sheet.part.add(table);
  sheet.need(
    rowHeight(sheet, columns, head, true) + rowHeight(sheet, columns, rows[0] ?? [], false),
  );
  drawRow(sheet, columns, { cells: head, isHead: true, table });
  for (const cells of rows) {
    if (sheet.room < rowHeight(sheet, columns, cells, false)) {
      sheet.newPage();
      drawRow(sheet, columns, { cells: head, isHead: true, table });
    }
    drawRow(sheet, columns, { cells, isHead: false, table });
  }
  table.end();
  sheet.document.y += 12;
}

function widthOf(sheet: Sheet, column: Column): number {
  return column.share * sheet.width - 2 * padding;
}

function rowHeight(sheet: Sheet, columns: Column[], cells: string[], isHead: boolean): number {
  sheet.document.font(isHead ? 'bold' : 'plain').fontSize(size);
  const heights = columns.map((column, index) =>
    sheet.document.heightOfString(cells[index] || ' ', { width: widthOf(sheet, column) }),
  );
  return Math.max(...heights) + 2 * padding;
}

interface Row {
  cells: string[];
  isHead: boolean;
  table: PDFKit.PDFStructureElement;
}

function drawRow(sheet: Sheet, columns: Column[], row: Row): void {
  const { document } = sheet;
  const height = rowHeight(sheet, columns, row.cells, row.isHead);
  const top = document.y;
  const structure = document.struct('TR');
  row.table.add(structure);
  let left = margin.side;
  for (const [index, column] of columns.entries()) {
    const x = left;
    const width = column.share * sheet.width;
    sheet.artifact(() => {
      if (row.isHead) document.rect(x, top, width, height).fill(shade);
      document.rect(x, top, width, height).lineWidth(0.5).stroke('#5b6664').fillColor('black');
    });
    structure.add(
      document.struct(row.isHead ? 'TH' : 'TD', {}, () => {
        document.font(row.isHead ? 'bold' : 'plain').fontSize(size);
        document.text(row.cells[index] ?? '', x + padding, top + padding, {
          width: width - 2 * padding,
        });
      }),
    );
    left += width;
  }
  structure.end();
  document.y = top + height;
}
