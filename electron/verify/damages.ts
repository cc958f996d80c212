import { hash16 } from '../sync/envelope/base32.ts';
import type { Refusal } from '../sync/envelope/frame.ts';
import { type Findings, refusalWords } from './report.ts';

/** The letters of a hash that a file's name has. */
const lettersIn = (name: string): string | null =>
  /-([0-9a-z]{16})(?:-\d{4})?(?:-r[0-9a-z]{4})?\.mm[a-z]$/.exec(name)?.[1] ?? null;

/**
 * Files that are not what they should be. Damaged files are never removed: what they held is written again under another
 * name, so one whose content is whole elsewhere is told of and is no fault.
 */
export class Damages {
  readonly #bad: { shown: string; why: Refusal | 'unreadable'; letters: string | null }[] = [];
  readonly #whole = new Set<string>();

  add(shown: string, why: Refusal | 'unreadable'): void {
    this.#bad.push({ shown, why, letters: lettersIn(shown) });
  }

  /** Something of this hash is here whole. */
  whole(hash: string): void {
    this.#whole.add(hash16(hash));
  }

  /** Of the damaged files, as far as their names tell. */
  letters(): Set<string> {
    return new Set(this.#bad.flatMap(({ letters }) => letters ?? []));
  }

  /** Tells of all of them. */
  tell(findings: Findings): void {
    for (const { shown, why, letters } of this.#bad) {
      const isWhole = letters !== null && this.#whole.has(letters) && isHealable(why);
      if (isWhole)
        findings.notice(shown, `${refusalWords[why]} What it held is here whole in another file.`);
      else findings.fault(shown, refusalWords[why]);
    }
  }
}

/** A wrong signature or another group's file is no accident of a disk. */
const isHealable = (why: Refusal | 'unreadable'): boolean =>
  !['forged', 'unknown-device', 'other-group', 'too-new'].includes(why);
