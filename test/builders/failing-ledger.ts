import type { Ledger, NounMap } from '../../electron/ledger/ledger.ts';
import { CallError } from '../../shared/contract/call-error.ts';

/** A ledger whose disk is full from a change on, until it is given room. */
export function failing<N extends NounMap, L extends Ledger<N>>(
  ledger: L,
  disk: { left: number },
): L {
  return new Proxy(ledger, {
    get(target, key) {
      const value = Reflect.get(target, key, target);
      if (key !== 'change') return typeof value === 'function' ? value.bind(target) : value;
      const change: Ledger<N>['change'] = (...given) => {
        if (disk.left <= 0) throw new CallError('diskFull');
        disk.left -= 1;
        target.change(...given);
      };
      return change;
    },
  });
}
