import { z } from 'zod';
import { integer, json, noun, optionalText, type RowOf, text } from './noun.ts';
import { exemptParagraph } from './recorded-minute.ts';
import { localMoment } from './when.ts';

/** The resolution by which press and public were excluded (LGA 1972 s100A(4); rules R28 to R30). */
export const exclusion = noun('exclusion', 'everyone', {
  record: text(),
  /** The minute that records the resolution. */
  minute: text(),
  /** Minutes of the private business, which may be one or several. */
  covers: json(z.array(z.string()), []),
  /** Paragraphs of Schedule 12A; empty for confidential business alone. */
  paragraphs: json(z.array(exemptParagraph), []),
  /** 1: confidential under s100A(3), which always excludes and asks for no paragraph. */
  confidential: integer(),
  /** Why keeping it private outweighs the public interest in telling. */
  publicInterest: text(),
  at: optionalText(localMoment),
  /** When the public was admitted again. */
  endedAt: optionalText(localMoment),
});
export type Exclusion = RowOf<typeof exclusion>;
