import type { ExchangeNotice } from '../../shared/contract/exchange-notice.ts';

/** What was met in this launch that a person should know of, counted by kind and device. */
export interface Notices {
  add(kind: ExchangeNotice['kind'], device: string): void;
  all(): { kind: ExchangeNotice['kind']; device: string; count: number }[];
}

export function createNotices(): Notices {
  const met = new Map<string, { kind: ExchangeNotice['kind']; device: string; count: number }>();
  return {
    add(kind, device) {
      const key = `${kind} ${device}`;
      const notice = met.get(key) ?? { kind, device, count: 0 };
      met.set(key, { ...notice, count: notice.count + 1 });
    },
    all: () => [...met.values()],
  };
}
