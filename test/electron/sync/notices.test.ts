import { expect, it } from 'vitest';
import { aboutClocks, createNotices } from '../../../electron/sync/notices.ts';

it('counts what it meets, and of clocks keeps by how much they differ', () => {
  const notices = createNotices();
  notices.add('forged', 'one');
  notices.add('forged', 'one');
  notices.add('clockOff', 'one', 180);
  notices.add('clockOff', 'one', 20);
  expect(notices.all()).toEqual([
    { kind: 'forged', device: 'one', count: 2 },
    { kind: 'clockOff', device: 'one', count: 180 },
  ]);
});

it('has people look at this laptop’s clock where it differs from those of several others', () => {
  const forged = { kind: 'forged' as const, device: 'one', count: 1 };
  const off = (device: string, count: number) => ({ kind: 'clockOff' as const, device, count });
  expect(aboutClocks([off('one', 180), forged])).toEqual([off('one', 180), forged]);
  expect(aboutClocks([off('one', 185), forged, off('two', 180)])).toEqual([
    forged,
    { kind: 'myClockOff', device: '', count: 180 },
  ]);
});
