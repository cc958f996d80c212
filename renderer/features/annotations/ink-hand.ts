import type { InkStroke } from '../../../shared/domain/ink-stroke.ts';

/** A pointer as the hand sees it. CSS pixels of the window; milliseconds of one clock. */
export interface HandPointer {
  id: number;
  device: InkStroke['device'];
  x: number;
  y: number;
  at: number;
  /** As PointerEvent.buttons: 1 the tip, 32 the pen's other end. */
  buttons: number;
}

export type HandEvent =
  | { kind: 'down' | 'move' | 'up'; pointer: HandPointer }
  /** The pointer was taken away, or with null the whole window. */
  | { kind: 'lost'; id: number | null }
  | { kind: 'escape' };

/** What is to be done. A stroke is begun once and then either finished, which keeps it, or abandoned. */
export type HandOrder =
  | { do: 'begin'; deed: 'draw' | 'rub'; device: InkStroke['device'] }
  | { do: 'extend' | 'finish' | 'abandon' }
  | { do: 'pan'; dx: number; dy: number };

interface HandStroke {
  id: number;
  device: InkStroke['device'];
  since: number;
  x: number;
  y: number;
  /** CSS pixels along the way. */
  travelled: number;
}

/** Which pointers do what while a drawing tool is on. */
export interface Hand {
  stroke: HandStroke | null;
  /** When a pen was last near or on the glass. */
  penSeen: number;
  /** Palms, and pointers whose stroke is over: nothing they do counts until they are lifted. */
  ignored: ReadonlySet<number>;
  /** Fingers that move the paper. */
  fingers: ReadonlyMap<number, { x: number; y: number }>;
}

export const restingHand: Hand = {
  stroke: null,
  penSeen: -Infinity,
  ignored: new Set(),
  fingers: new Map(),
};

/** Milliseconds after a pen was seen in which a finger is the palm. */
const palmTime = 500;
/** A second finger within this time or way means that both were to move the paper, not to draw. */
const gestureTime = 300;
const gestureWay = 16;
const tip = 1;
const otherEnd = 32;

type Step = [Hand, HandOrder[]];

/**
 * Pen before finger: a pen ends what a finger does, and fingers near it are palms. A second finger moves the
 * paper; what the first had drawn is abandoned if it was only the beginning of that gesture, and kept if it was
 * a stroke. Whatever takes a pointer away keeps what was drawn; Escape alone throws it away.
 */
export function handStep(hand: Hand, event: HandEvent, isRubber: boolean): Step {
  switch (event.kind) {
    case 'down':
      return down(hand, event.pointer, isRubber);
    case 'move':
      return move(seen(hand, event.pointer), event.pointer);
    case 'up':
      return lifted(seen(hand, event.pointer), event.pointer.id);
    case 'lost':
      return event.id === null ? allLost(hand) : lifted(hand, event.id);
    case 'escape':
      return hand.stroke
        ? [{ ...ignoring(hand, [hand.stroke.id]), stroke: null }, [{ do: 'abandon' }]]
        : [hand, []];
  }
}

const seen = (hand: Hand, { device, at }: HandPointer): Hand =>
  device === 'pen' ? { ...hand, penSeen: at } : hand;

const ignoring = (hand: Hand, ids: Iterable<number>): Hand => ({
  ...hand,
  ignored: new Set([...hand.ignored, ...ids]),
});

function down(hand: Hand, pointer: HandPointer, isRubber: boolean): Step {
  const { device, buttons } = pointer;
  if (device === 'touch') return fingerDown(hand, pointer, isRubber);
  if ((buttons & (tip | otherEnd)) === 0) return [seen(hand, pointer), []];
  if (device === 'mouse') return hand.stroke ? [hand, []] : begin(hand, pointer, isRubber);
  const { stroke } = hand;
  if (stroke && stroke.device !== 'touch') return [ignoring(hand, [pointer.id]), []];
  const palms = [...hand.fingers.keys(), ...(stroke ? [stroke.id] : [])];
  const free = { ...ignoring(seen(hand, pointer), palms), stroke: null, fingers: new Map() };
  const [next, orders] = begin(free, pointer, isRubber || (buttons & otherEnd) !== 0);
  return [next, stroke ? [{ do: 'abandon' }, ...orders] : orders];
}

function fingerDown(hand: Hand, pointer: HandPointer, isRubber: boolean): Step {
  const { stroke, fingers } = hand;
  const isPalm = pointer.at - hand.penSeen < palmTime || (stroke && stroke.device !== 'touch');
  if (isPalm) return [ignoring(hand, [pointer.id]), []];
  const here = [pointer.id, { x: pointer.x, y: pointer.y }] as const;
  if (fingers.size > 0) return [{ ...hand, fingers: new Map([...fingers, here]) }, []];
  if (!stroke) return begin(hand, pointer, isRubber);
  const wasGesture = pointer.at - stroke.since <= gestureTime || stroke.travelled <= gestureWay;
  const both = new Map([[stroke.id, { x: stroke.x, y: stroke.y }], here]);
  return [{ ...hand, stroke: null, fingers: both }, [{ do: wasGesture ? 'abandon' : 'finish' }]];
}

function begin(hand: Hand, pointer: HandPointer, isRub: boolean): Step {
  const { id, device, x, y, at } = pointer;
  return [
    { ...hand, stroke: { id, device, since: at, x, y, travelled: 0 } },
    [{ do: 'begin', deed: isRub ? 'rub' : 'draw', device }],
  ];
}

function move(hand: Hand, pointer: HandPointer): Step {
  const { stroke, fingers } = hand;
  const { id, x, y } = pointer;
  if (stroke?.id === id) {
    // let go outside of the window, where nobody told
    if (pointer.buttons === 0) return lifted(hand, id);
    const travelled = stroke.travelled + Math.hypot(x - stroke.x, y - stroke.y);
    return [{ ...hand, stroke: { ...stroke, x, y, travelled } }, [{ do: 'extend' }]];
  }
  const before = fingers.get(id);
  if (!before) return [hand, []];
  // the paper follows the middle of the fingers
  const [dx, dy] = [(x - before.x) / fingers.size, (y - before.y) / fingers.size];
  return [{ ...hand, fingers: new Map([...fingers, [id, { x, y }]]) }, [{ do: 'pan', dx, dy }]];
}

function lifted(hand: Hand, id: number): Step {
  const ignored = new Set(hand.ignored);
  ignored.delete(id);
  const fingers = new Map(hand.fingers);
  fingers.delete(id);
  const isStroke = hand.stroke?.id === id;
  const stroke = isStroke ? null : hand.stroke;
  return [{ ...hand, ignored, fingers, stroke }, isStroke ? [{ do: 'finish' }] : []];
}

function allLost(hand: Hand): Step {
  const orders: HandOrder[] = hand.stroke ? [{ do: 'finish' }] : [];
  return [{ ...restingHand, penSeen: hand.penSeen }, orders];
}
