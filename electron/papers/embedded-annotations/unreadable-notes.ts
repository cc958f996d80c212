/** Why the annotations of a file cannot be read. */
export class UnreadableNotes extends Error {
  readonly code: 'protected' | 'damaged';
  constructor(code: UnreadableNotes['code'], cause?: unknown) {
    super(code, { cause });
    this.name = 'UnreadableNotes';
    this.code = code;
  }
}
