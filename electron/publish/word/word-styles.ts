import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

export const numberName = 'numbers';
export const bulletName = 'bullets';
export const quoteStyle = 'Quotation';

const heading = (halfPoints: number) => ({
  run: { size: halfPoints, bold: true, color: '000000' },
  paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
});

/** Plain black type of 12 points: read on paper by people over sixty. Sizes are half points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      // LibreOffice takes a line without its rule for an exact height, and long titles overlap
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 40, bold: true, color: '000000' },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: heading(32),
    heading2: heading(28),
    heading3: heading(24),
  },
  paragraphStyles: [
    {
      id: quoteStyle,
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 340 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '595959' } },
      },
    },
  ],
};

const level = { level: 0, alignment: AlignmentType.START };
const indent = { style: { paragraph: { indent: { left: 500, hanging: 340 } } } };

export const numbering: INumberingOptions = {
  config: [
    {
      reference: numberName,
      levels: [{ ...level, ...indent, format: LevelFormat.DECIMAL, text: '%1.' }],
    },
    {
      reference: bulletName,
      levels: [{ ...level, ...indent, format: LevelFormat.BULLET, text: '\u2022' }],
    },
  ],
};
