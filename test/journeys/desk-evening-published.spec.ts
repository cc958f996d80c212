import { buildMinutes } from '../../shared/minutes/build-minutes.ts';
import type { MinutesTree } from '../../shared/minutes/minutes-tree.ts';
import { cityStyle } from '../../shared/minutes/styles/city-style.ts';
import { styleOf } from '../../shared/minutes/styles/style-of.ts';
import { isLong } from '../builders/long-run.ts';
import { minutesAsText } from '../builders/minutes-as-text.ts';
import {
  agendaFor,
  hasPublishedPacks,
  ofJanuary2018,
  ofJanuary2025,
  type PublishedMinutes,
  readPublished,
} from '../builders/published-meetings.ts';
import { typedMinutes } from '../builders/typed-minutes.ts';
import { handOn } from './desk-hand.ts';
import {
  clockAt,
  closeByKeyboard,
  meetingIn,
  minutesOf,
  openByKeyboard,
  settleStyle,
  test,
} from './desk-room.ts';
import { expect } from './fixture.ts';
import { typeMinute, typeRoll } from './type-published.ts';

test.describe.configure({ timeout: 300_000 });
// a picture of the page before and after each of a thousand keys would take longer than the keys
test.use({ trace: 'off' });

const known = new Map<PublishedMinutes, ReturnType<typeof readPublished>>();
const readingOf = (published: PublishedMinutes) => {
  const read = known.get(published) ?? readPublished(published);
  known.set(published, read);
  return read;
};

const written = 'paragraph paragraph';

/**
 * What kinds of things stand in each block, in their order. A correction of minutes that were not made here has no
 * place of its own at the desk: it is written out in two paragraphs.
 */
const shapeOf = ({ blocks }: MinutesTree): string[] =>
  blocks.map((block) =>
    block.kind === 'minute'
      ? `${block.label} ${block.content.map(({ kind }) => (kind === 'correction' ? written : kind)).join(' ')}`
      : block.kind,
  );

function evening(published: PublishedMinutes, day: string, isEach: boolean): void {
  test.describe(`the published meeting of ${day}`, () => {
    test.skip(!hasPublishedPacks, 'the published packs are not here');
    test.skip(!isEach && !isLong, 'of two published evenings one is enough at every change');
    const of = async () => agendaFor(await readingOf(published), published);
    test.use({ agenda: { of } });

    test('is typed with the keyboard alone, and prints as the council printed it', async ({
      page,
      profile,
      host,
    }) => {
      const reading = await readingOf(published);
      const source = typedMinutes(reading);
      const words = { base: cityStyle.name, words: published.words };
      const expected = buildMinutes(source, styleOf(words, source.meeting));
      const hand = handOn(page);
      await clockAt(page, `${reading.date}T${reading.time}:00Z`);
      if (Object.keys(published.words).length > 0) await settleStyle(page, host, words);
      const committee = reading.committee ?? '';
      const from = (reading.time ?? '').replace(':', '.');
      await openByKeyboard(page, hand, { host, committee, from });
      await typeRoll(page, hand, reading);
      for (const [index, minute] of reading.minutes.entries()) {
        if (index > 0) await hand.press('Alt+ArrowDown');
        await typeMinute(page, hand, { minute, source });
      }
      await closeByKeyboard(page, hand, (reading.closedAt ?? '').replace(':', '.'));
      test.info().annotations.push({ type: 'keys', description: String(hand.keys()) });
      const meeting = meetingIn(page);
      await page.close();
      await host.stop();
      const tree = await minutesOf(profile, meeting);
      expect(tree.title).toBe(expected.title);
      expect(shapeOf(tree)).toEqual(shapeOf(expected));
      expect(minutesAsText(tree)).toEqual(minutesAsText(expected));
    });
  });
}

evening(ofJanuary2025, '16 January 2025', true);
evening(ofJanuary2018, '11 January 2018', false);
