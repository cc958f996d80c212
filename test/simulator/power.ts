/** The laptop went dark in the midst of something. */
export class PowerCut extends Error {
  constructor() {
    super('power cut');
    this.name = 'PowerCut';
  }
}

/** Power of one laptop: after a cut nothing of what still runs can do anything, until it is started anew. */
export class Power {
  isCut = false;
  /** Steps until it fails; null: it does not. */
  #left: number | null = null;

  /** It will fail after so many more steps. */
  failAfter(steps: number): void {
    this.#left = steps;
  }

  restore(): void {
    this.isCut = false;
    this.#left = null;
  }

  /** Called before and after whatever leaves a mark on a disk or in a folder. @throws PowerCut */
  step(): void {
    if (this.isCut) throw new PowerCut();
    if (this.#left === null) return;
    this.#left -= 1;
    if (this.#left >= 0) return;
    this.isCut = true;
    throw new PowerCut();
  }
}

/** The same object, whose every call may be the last: the power may fail before it and after it. */
export function powered<T extends object>(target: T, power: Power): T {
  const bound = new Map<unknown, unknown>();
  return new Proxy(target, {
    get: (from, key) => {
      const value: unknown = Reflect.get(from, key, from);
      if (typeof value === 'object' && value !== null) {
        if (!bound.has(value)) bound.set(value, powered(value, power));
        return bound.get(value);
      }
      if (typeof value !== 'function') return value;
      const known = bound.get(value);
      if (known !== undefined) return known;
      const call = (...args: unknown[]): unknown => {
        power.step();
        const answer: unknown = Reflect.apply(value, from, args);
        power.step();
        return answer;
      };
      bound.set(value, call);
      return call;
    },
  });
}
