import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';

export const setInStyle = 'SetIn';
export const authorityStyle = 'Authority';

const heading = (halfPoints: number, before: number) => ({
  run: { size: halfPoints, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

/** Plain black type of 12 points, as councils print minutes. Sizes are half points. `language` is BCP 47. */
export const minutesStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: 24, language: { value: language, eastAsia: language } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: {
      run: { size: 28, bold: true, color: '000000' },
      paragraph: {
        spacing: { after: 320, line: 300 },
        alignment: AlignmentType.CENTER,
        keepNext: true,
      },
    },
    heading1: heading(28, 300),
    heading2: heading(24, 260),
    heading3: heading(24, 160),
  },
  paragraphStyles: [
    {
      id: setInStyle,
      name: 'Set in',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 450 },
        border: { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: '595959' } },
      },
    },
    {
      id: authorityStyle,
      name: 'Authority',
      basedOn: 'Normal',
      run: { bold: true, size: 28 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 40 }, keepNext: true },
    },
  ],
});
