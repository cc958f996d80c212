import { type MarkColour, markColour } from '../../../shared/domain/annotation.ts';
import { markLooks, textBoxPaper } from '../../../shared/domain/mark-look.ts';

type Rgb = [red: number, green: number, blue: number];

/** Less colour than this is grey, which has no name of ours. */
const leastChroma = 0.08;

/** The named colour that a colour of the file comes nearest to, by its hue; yellow where it has none. */
export function nearColour(components: number[] | null): MarkColour {
  const rgb = asRgb(components);
  if (rgb === null) return 'yellow';
  const exact = markColour.options.find((colour) => {
    const { fill, line } = markLooks[colour];
    return [fill, line, textBoxPaper(colour)].some((look) => distance(fromHex(look), rgb) < 0.01);
  });
  if (exact !== undefined) return exact;
  if (isGrey(rgb)) return 'yellow';
  const hue = hueOf(rgb);
  const apart = (colour: MarkColour) => {
    const turn = Math.abs(hueOf(fromHex(markLooks[colour].fill)) - hue);
    return Math.min(turn, 360 - turn);
  };
  return markColour.options.reduce((best, colour) => (apart(colour) < apart(best) ? colour : best));
}

/** Black, white and what lies between: no colour that anybody chose to tell notes apart. */
export const isGrey = (rgb: readonly number[]): boolean =>
  Math.max(...rgb) - Math.min(...rgb) < leastChroma;

/** Grey, RGB or CMYK by their number (ISO 32000-1 table 164). */
function asRgb(components: number[] | null): Rgb | null {
  const [one = 0, two = 0, three = 0, four = 0] = components ?? [];
  if (components?.length === 3) return [one, two, three];
  if (components?.length === 4)
    return [(1 - one) * (1 - four), (1 - two) * (1 - four), (1 - three) * (1 - four)];
  return null;
}

function fromHex(colour: string): Rgb {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));

/** Degrees. */
function hueOf([red, green, blue]: Rgb): number {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return 0;
  if (most === red) return (((green - blue) / chroma + 6) % 6) * 60;
  return most === green ? ((blue - red) / chroma + 2) * 60 : ((red - green) / chroma + 4) * 60;
}
