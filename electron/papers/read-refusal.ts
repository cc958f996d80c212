import type { ImportRefusal } from '../../shared/domain/import-refusal.ts';

/** A file that cannot be taken in, with the code its sentence stands under. */
export class ReadRefusal extends Error {
  readonly code: ImportRefusal;
  /** True for `locked` when a password was given and it was wrong. */
  readonly wrongPassword: boolean;
  constructor(code: ImportRefusal, wrongPassword = false) {
    super(code);
    this.name = 'ReadRefusal';
    this.code = code;
    this.wrongPassword = wrongPassword;
  }
}

/** The listener answered `identified` with false: the file is known, and nothing more was read. */
export class ReadStopped extends Error {
  constructor() {
    super('stopped at the listener’s wish');
    this.name = 'ReadStopped';
  }
}
