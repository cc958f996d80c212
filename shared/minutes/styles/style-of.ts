import type { HouseStyle } from '../../domain/house-style.ts';
import type { MinutesStyle } from '../minutes-style.ts';
import { cityStyle } from './city-style.ts';
import { countyStyle } from './county-style.ts';
import { englishWords } from './english-words.ts';
import { parishStyle } from './parish-style.ts';

/** The styles that the app brings along; their names are what houseStyle.base holds. */
export const shippedStyles: readonly MinutesStyle[] = [cityStyle, countyStyle, parishStyle];

/** Words of a house style that no shipped style knows are passed over: they may come from a later app. */
function withWords(style: MinutesStyle, words: HouseStyle['words']): MinutesStyle {
  const known = Object.entries(words).filter(([key]) => Object.hasOwn(englishWords, key));
  return known.length === 0
    ? style
    : { ...style, words: { ...style.words, ...Object.fromEntries(known) } };
}

/**
 * The style of a committee: the one it chose with its own words, else the one that councils of that kind mostly
 * write in. Never fails; a style that is not shipped any more falls back likewise.
 */
export function styleOf(
  houseStyle: Pick<HouseStyle, 'base' | 'words'> | null,
  committee: { organisation: string },
): MinutesStyle {
  const chosen = shippedStyles.find(({ name }) => name === houseStyle?.base);
  return withWords(chosen ?? usual(committee.organisation), houseStyle?.words ?? {});
}

function usual(organisation: string): MinutesStyle {
  if (/\b(?:parish|town|community)\b.*\bcouncil\b/i.test(organisation)) return parishStyle;
  return /\bcounty council\b/i.test(organisation) ? countyStyle : cityStyle;
}
