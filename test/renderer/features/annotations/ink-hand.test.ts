import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Hand,
  type HandEvent,
  type HandOrder,
  type HandPointer,
  handStep,
  restingHand,
} from '../../../../renderer/features/annotations/ink-hand.ts';

const pen = (part: Partial<HandPointer> = {}): HandPointer => ({
  id: 1,
  device: 'pen',
  x: 0,
  y: 0,
  at: 1_000,
  buttons: 1,
  ...part,
});
const mouse = (part: Partial<HandPointer> = {}) => pen({ device: 'mouse', ...part });
const finger = (part: Partial<HandPointer> = {}) => pen({ device: 'touch', id: 2, ...part });
const down = (pointer: HandPointer): HandEvent => ({ kind: 'down', pointer });
const move = (pointer: HandPointer): HandEvent => ({ kind: 'move', pointer });
const up = (pointer: HandPointer): HandEvent => ({ kind: 'up', pointer });

/** What a hand is told to do, one event after another. */
function play(events: HandEvent[], isRubber = false): { orders: HandOrder[]; hand: Hand } {
  let hand = restingHand;
  const orders: HandOrder[] = [];
  for (const event of events) {
    const [next, given] = handStep(hand, event, isRubber);
    hand = next;
    orders.push(...given);
  }
  return { orders, hand };
}
const deeds = (events: HandEvent[], isRubber = false) =>
  play(events, isRubber).orders.map((order) =>
    order.do === 'begin' ? `${order.do} ${order.deed} ${order.device}` : order.do,
  );

describe('the hand that draws', () => {
  it('draws from where the pen comes down to where it is lifted', () => {
    expect(deeds([down(pen()), move(pen({ x: 5 })), up(pen({ x: 5, buttons: 0 }))])).toEqual([
      'begin draw pen',
      'extend',
      'finish',
    ]);
  });

  it('draws by the left mouse button alone, and ends where that was let go outside the window', () => {
    expect(deeds([down(mouse({ buttons: 2 })), move(mouse({ buttons: 2 }))])).toEqual([]);
    expect(
      deeds([down(mouse()), move(mouse({ x: 5 })), move(mouse({ x: 9, buttons: 0 }))]),
    ).toEqual(['begin draw mouse', 'extend', 'finish']);
  });

  it('rubs with the rubber, and with the other end of a pen whatever the tool', () => {
    expect(deeds([down(mouse())], true)).toEqual(['begin rub mouse']);
    expect(deeds([down(pen({ buttons: 32 }))])).toEqual(['begin rub pen']);
  });

  it('leaves a finger out for 500 ms after a pen was near, for as long as that finger lies there', () => {
    const hover = move(pen({ at: 1_000, buttons: 0 }));
    const palm = { id: 2, x: 50, y: 50 };
    expect(
      deeds([
        hover,
        down(finger({ ...palm, at: 1_400 })),
        move(finger({ ...palm, y: 90, at: 2_400 })),
        up(finger({ ...palm, y: 90, at: 2_500, buttons: 0 })),
      ]),
    ).toEqual([]);
    expect(deeds([hover, down(finger({ at: 1_501 }))])).toEqual(['begin draw touch']);
  });

  it('takes a finger that was there before the pen for the palm, and throws its stroke away', () => {
    const events = [
      down(finger({ at: 900 })),
      move(finger({ x: 3, at: 950 })),
      down(pen({ at: 1_000 })),
      move(finger({ x: 9, at: 1_010 })),
      move(pen({ x: 2, at: 1_020 })),
    ];
    expect(deeds(events)).toEqual([
      'begin draw touch',
      'extend',
      'abandon',
      'begin draw pen',
      'extend',
    ]);
  });

  it('moves the paper with two fingers, and throws away what the first had only begun', () => {
    const events = [
      down(finger({ id: 2, at: 1_000 })),
      move(finger({ id: 2, x: 40, at: 1_050 })),
      down(finger({ id: 3, x: 100, at: 1_200 })),
      move(finger({ id: 2, x: 40, y: 20, at: 1_210 })),
      move(finger({ id: 3, x: 100, y: 20, at: 1_210 })),
    ];
    const { orders } = play(events);
    expect(orders.slice(2)).toEqual([
      { do: 'abandon' },
      { do: 'pan', dx: 0, dy: 10 },
      { do: 'pan', dx: 0, dy: 10 },
    ]);
  });

  it('keeps a stroke that was well under way when the second finger came', () => {
    const events = [
      down(finger({ id: 2, at: 1_000 })),
      move(finger({ id: 2, x: 200, at: 1_400 })),
      down(finger({ id: 3, at: 1_500 })),
    ];
    expect(deeds(events)).toEqual(['begin draw touch', 'extend', 'finish']);
  });

  it('goes on moving the paper with the finger that is left, and draws again after both', () => {
    const events = [
      down(finger({ id: 2 })),
      down(finger({ id: 3 })),
      up(finger({ id: 3, buttons: 0 })),
      move(finger({ id: 2, y: 8 })),
      up(finger({ id: 2, buttons: 0 })),
      down(finger({ id: 4, at: 3_000 })),
    ];
    expect(play(events).orders.slice(1)).toEqual([
      { do: 'abandon' },
      { do: 'pan', dx: 0, dy: 8 },
      { do: 'begin', deed: 'draw', device: 'touch' },
    ]);
  });

  it.each<[string, HandEvent]>([
    ['the pointer is taken away', { kind: 'lost', id: 1 }],
    ['the window is left or hidden', { kind: 'lost', id: null }],
  ])('keeps what was drawn when %s', (_, lost) => {
    expect(deeds([down(pen()), move(pen({ x: 5 })), lost, move(pen({ x: 9 }))])).toEqual([
      'begin draw pen',
      'extend',
      'finish',
    ]);
  });

  it('throws the stroke in hand away at Escape, and draws nothing more until the pen is lifted', () => {
    const events: HandEvent[] = [
      down(pen()),
      { kind: 'escape' },
      move(pen({ x: 9 })),
      up(pen({ buttons: 0 })),
      { kind: 'escape' },
      down(pen({ at: 2_000 })),
    ];
    expect(deeds(events)).toEqual(['begin draw pen', 'abandon', 'begin draw pen']);
  });

  it('ends every stroke that it begins exactly once, whatever the pointers do', () => {
    const pointer = fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      buttons: fc.constantFrom(0, 1, 2, 32),
    });
    const device = ['mouse', 'pen', 'touch', 'touch', 'touch'] as const;
    const event = fc.oneof(
      fc.tuple(fc.constantFrom('down', 'move', 'up'), pointer),
      fc.constantFrom(['escape'] as const, ['lost'] as const),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (script) => {
        const events = script.map(([kind, part], index): HandEvent => {
          if (kind === 'escape') return { kind };
          if (kind === 'lost' || !part) return { kind: 'lost', id: null };
          const at = index * 120;
          return {
            kind: kind as 'down',
            pointer: { ...part, at, device: device[part.id] ?? 'touch' },
          };
        });
        const { orders } = play([...events, { kind: 'lost', id: null }]);
        let open = false;
        for (const order of orders) {
          if (order.do === 'pan') continue;
          expect(order.do === 'begin').toBe(!open);
          if (order.do !== 'extend') open = order.do === 'begin';
        }
        expect(open).toBe(false);
      }),
    );
  });
});
