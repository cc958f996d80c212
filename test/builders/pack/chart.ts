import { margin, type Sheet } from './sheet.ts';

export interface Series {
  name: string;
  values: number[];
}

export interface Chart {
  title: string;
  /** Unit after each figure: " %", " tonnes". */
  unit: string;
  labels: string[];
  series: Series[];
}

const height = 150;
const colours = ['#1f5f5b', '#c9822b', '#7d8b99'];

interface Frame {
  left: number;
  top: number;
  width: number;
  most: number;
}

/** Bars side by side, with their scale, labels and key; the figures are also told as the picture's text. */
export function drawChart(sheet: Sheet, chart: Chart): void {
  sheet.need(height + 70);
  sheet.block(chart.title, { style: 'bold', size: 10, below: 4 });
  const frame: Frame = {
    left: margin.side + 34,
    top: sheet.document.y + 4,
    width: sheet.width - 40,
    most: niceTop(Math.max(...chart.series.flatMap((series) => series.values))),
  };
  const figure = sheet.document.struct('Figure', { alt: inWords(chart) }, () => {
    drawScale(sheet, frame, chart.unit);
    drawBars(sheet, frame, chart);
    drawKey(sheet, frame, chart);
  });
  sheet.part.add(figure);
  sheet.document.fillColor('black').strokeColor('black');
  sheet.document.y = frame.top + height + 44;
}

function niceTop(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / step) * step;
}

function inWords(chart: Chart): string {
  const rows = chart.series.map(
    (series) =>
      `${series.name}: ${series.values.map((value, index) => `${chart.labels[index]} ${value}${chart.unit}`).join(', ')}`,
  );
  return `${chart.title}. ${rows.join('. ')}.`;
}

function drawScale(sheet: Sheet, frame: Frame, unit: string): void {
  const { document } = sheet;
  const steps = 5;
  for (let step = 0; step <= steps; step += 1) {
    const y = frame.top + height - (step / steps) * height;
    document.moveTo(frame.left, y).lineTo(frame.left + frame.width, y);
    document.lineWidth(0.4).stroke('#b5bdbc');
    const label = `${Math.round((frame.most * step * 10) / steps) / 10}${unit.trim() === '%' ? ' %' : ''}`;
    document.font('plain').fontSize(7.5).fillColor('#333333');
    document.text(label, margin.side - 6, y - 4, { width: 36, align: 'right', lineBreak: false });
  }
}

function drawBars(sheet: Sheet, frame: Frame, chart: Chart): void {
  const { document } = sheet;
  const group = frame.width / chart.labels.length;
  const bar = (group * 0.7) / chart.series.length;
  for (const [place, label] of chart.labels.entries()) {
    for (const [index, series] of chart.series.entries()) {
      const tall = ((series.values[place] ?? 0) / frame.most) * height;
      const x = frame.left + place * group + group * 0.15 + index * bar;
      document
        .rect(x, frame.top + height - tall, bar * 0.92, tall)
        .fill(colours[index % colours.length]);
    }
    document.font('plain').fontSize(7.5).fillColor('#333333');
    document.text(label, frame.left + place * group, frame.top + height + 5, {
      width: group,
      align: 'center',
    });
  }
}

function drawKey(sheet: Sheet, frame: Frame, chart: Chart): void {
  const { document } = sheet;
  const y = frame.top + height + 26;
  let x = frame.left;
  for (const [index, series] of chart.series.entries()) {
    document.rect(x, y, 8, 8).fill(colours[index % colours.length]);
    document.font('plain').fontSize(8).fillColor('#333333');
    document.text(series.name, x + 12, y, { lineBreak: false });
    x += 28 + document.widthOfString(series.name);
  }
}
