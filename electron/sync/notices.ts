import type { ExchangeNotice } from '../../shared/contract/exchange-notice.ts';

/** What was met in this launch that a person should know of, counted by kind and device. */
export interface Notices {
  /** @param minutes by which clocks differ: the most that was met is told */
  add(kind: ExchangeNotice['kind'], device: string, minutes?: number): void;
  all(): Met[];
}

export interface Met {
  kind: ExchangeNotice['kind'];
  /** Empty: it is about this laptop. */
  device: string;
  count: number;
}

/** Where this laptop's clock differs from those of several others, it is its own that people should look at. */
export function aboutClocks(met: readonly Met[]): readonly Met[] {
  const off = met.filter(({ kind }) => kind === 'clockOff');
  if (off.length < 2) return met;
  const count = Math.min(...off.map((one) => one.count));
  return [
    ...met.filter(({ kind }) => kind !== 'clockOff'),
    { kind: 'myClockOff', device: '', count },
  ];
}

export function createNotices(): Notices {
  const met = new Map<string, Met>();
  return {
    add(kind, device, minutes) {
      const key = `${kind} ${device}`;
      const notice = met.get(key) ?? { kind, device, count: 0 };
      const count = minutes === undefined ? notice.count + 1 : Math.max(notice.count, minutes);
      met.set(key, { ...notice, count });
    },
    all: () => [...met.values()],
  };
}
