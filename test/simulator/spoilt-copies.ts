import { canonicalJson } from '../../electron/ledger/canonical-json.ts';
import { encodeFrame, frameKinds, parseFrame } from '../../electron/sync/envelope/frame.ts';
import type { Hostile } from './forger.ts';

/** Another's segment with another claim in its header, its hash made good and its signature kept. */
export function tampered({ world, laptop }: Hostile): void {
  const path = world.random.pickAny(laptop.replica.areaOf('new'));
  const file = path === null ? undefined : laptop.replica.files.get(path);
  if (path === null || file === undefined) return;
  const parsed = parseFrame(frameKinds.segment, file.bytes);
  if (!parsed.ok) return;
  const { header, body, signature } = parsed.frame;
  const signed = { ...laptop.setup.keys, sign: () => signature };
  const other = { ...(header as object), wall: '1999-12-31T00:00:00.000Z' };
  const { bytes } = encodeFrame(
    frameKinds.segment,
    JSON.parse(canonicalJson(other)),
    [body],
    signed,
  );
  laptop.replica.put(path.replace('.mms', '-r0000.mms'), bytes, world.cloud.stamp());
}

/** A good file again, under other names and in other places. */
export function replay({ world, laptop }: Hostile): void {
  const path = world.random.pickAny([...laptop.replica.files.keys()]);
  const file = path === null ? undefined : laptop.replica.files.get(path);
  if (path === null || file === undefined || path.startsWith('root/')) return;
  const area = world.random.pick(['new', 'log', 'key']);
  const name = path.slice(path.lastIndexOf('/') + 1);
  world.count('replayed');
  laptop.replica.put(`${area}/${world.random.below(100)}${name}`, file.bytes, world.cloud.stamp());
}
