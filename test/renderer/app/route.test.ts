import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, parentOf, type Route, routeOf } from '../../../renderer/app/route.ts';

const word = fc.string({ minLength: 1, maxLength: 20 });
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null });
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'meetings' }),
  fc.constant<Route>({ screen: 'settings' }),
  fc.record({ screen: fc.constant('review' as const), id: word }),
  fc.record({
    screen: fc.constant('meeting' as const),
    id: word,
    section: fc.constantFrom('agenda' as const, 'minutes' as const, null),
    item: maybe(word),
  }),
  fc.record({
    screen: fc.constant('reader' as const),
    hash: word,
    meeting: maybe(word),
    pdfPage: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
    find: maybe(word),
    mark: maybe(word),
    placing: fc.boolean(),
  }),
  fc.record({ screen: fc.constant('carried' as const), hash: word, meeting: maybe(word) }),
  fc.record({
    screen: fc.constant('questions' as const),
    meeting: word,
    item: maybe(word),
    question: maybe(word),
    ask: fc.boolean(),
  }),
  fc.record({ screen: fc.constant('running' as const), meeting: word, item: maybe(word) }),
  fc.record({
    screen: fc.constant('actions' as const),
    committee: maybe(word),
    action: maybe(word),
    page: fc.constantFrom('ledger' as const, 'month' as const, 'register' as const),
  }),
  fc.record({
    screen: fc.constant('actions' as const),
    committee: word,
    action: fc.constant(null),
    page: fc.constant('ledger' as const),
    said: fc.constantFrom('2025-02-13', '2026-03-12'),
  }),
  fc.record({ screen: fc.constant('programme' as const), committee: maybe(word) }),
  fc.record({ screen: fc.constant('chair' as const), meeting: word }),
  fc.constant<Route>({ screen: 'pastPapers' }),
  fc.record({ screen: fc.constant('search' as const), words: word }),
  fc.record({ screen: fc.constant('people' as const), person: maybe(word) }),
);

it('every place has an address that leads back to it, whatever the words in it', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(routeOf(addressOf(place))).toEqual(place);
    }),
  );
});

it('an address that was torn or made up leads to the meetings, never to an error', () => {
  const addresses = ['', '#', '#/', '#/nowhere', '#/meeting/', '#/meeting/%E0%A4', '#/read'];
  for (const address of addresses) expect(routeOf(address)).toEqual({ screen: 'meetings' });
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(routeOf(text).screen).toBeTruthy();
    }),
  );
});

it('Esc in a paper leads up to its meeting, and from there to the meetings', () => {
  const reader = routeOf('#/read/abc?meeting=m1&page=4');
  expect(parentOf(reader)).toEqual({ screen: 'meeting', id: 'm1', section: null, item: null });
  expect(parentOf(parentOf(reader))).toEqual({ screen: 'meetings' });
});

it('Esc on a page of the ledger leads up to the ledger, with the committee that was chosen', () => {
  const month = routeOf('#/actions?page=month&committee=c1');
  const ledger = { screen: 'actions', committee: 'c1', action: null, page: 'ledger' };
  expect(parentOf(month)).toEqual(ledger);
  expect(parentOf(parentOf(month))).toEqual({ screen: 'meetings' });
});

it('takes no other words for the day of a meeting in the ledger', () => {
  expect(routeOf('#/actions?said=2025-02-13')).toMatchObject({ said: '2025-02-13' });
  expect(routeOf('#/actions?said=yesterday')).not.toHaveProperty('said');
});
