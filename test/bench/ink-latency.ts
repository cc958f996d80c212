/** An entry of a trace of Chromium: microseconds of one clock for all its processes. */
interface TraceEntry {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  args?: { data?: { type?: string } };
}

export interface InkLatency {
  /** Ms from each movement of the pen, as the browser received it, until the canvas' next frame was handed over. */
  drawn: number[];
  /** Ms until the display compositor had put that frame on the (software) screen. */
  shown: number[];
}

/** What must be traced for this. */
export const inkCategories = [
  'input',
  'benchmark',
  'latencyInfo',
  'devtools.timeline',
  'cc',
  'viz',
  'blink',
];

/**
 * How long the movements of a pen took in a trace of drawing, sent one by one. The frame is that of the canvas
 * alone (it is desynchronized, so that it does not wait for the page's): the first that was finished after the
 * page had begun to handle the movement. Throws where the browser made no such frames.
 */
export function inkLatency(trace: Buffer): InkLatency {
  const entries = (JSON.parse(trace.toString()) as { traceEvents: TraceEntry[] }).traceEvents;
  const times = (name: string, time: (entry: TraceEntry) => number) =>
    entries
      .filter((entry) => entry.name === name && (entry.ph === 'X' || entry.ph === 'b'))
      .map(time)
      .sort((one, other) => one - other);
  const end = ({ ts, dur = 0 }: TraceEntry) => ts + dur;
  const moves = times('InputLatency::MouseMove', ({ ts }) => ts);
  const handled = entries
    .filter(({ name, args }) => name === 'EventDispatch' && isMove(args?.data?.type))
    .map(({ ts }) => ts)
    .sort((one, other) => one - other);
  const frames = times('CanvasResourceDispatcher::DispatchFrame', end);
  const swaps = times('SoftwareRenderer::SwapBuffers', end);
  if (frames.length === 0) throw new Error('This browser gave the canvas no frames of its own.');
  const latency: InkLatency = { drawn: [], shown: [] };
  for (const move of moves) {
    const handling = after(handled, move);
    const frame = handling === null ? null : after(frames, handling);
    const swap = frame === null ? null : after(swaps, frame);
    if (frame === null || swap === null) continue;
    latency.drawn.push((frame - move) / 1000);
    latency.shown.push((swap - move) / 1000);
  }
  return latency;
}

const isMove = (type: string | undefined): boolean =>
  type === 'pointerrawupdate' || type === 'pointermove';

const after = (times: readonly number[], from: number): number | null =>
  times.find((time) => time >= from) ?? null;
