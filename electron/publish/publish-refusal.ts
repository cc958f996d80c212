/** Why a file cannot be made: each has one sentence for people. */
export type PublishRefusalCode = 'locked' | 'protected' | 'unreadable' | 'noPages';

const sentences: Readonly<Record<PublishRefusalCode, string>> = {
  locked:
    'The sender does not allow notes in this file. Your notes are safe in Moothall: take them out as a list in Word or as plain text instead.',
  protected:
    'This file is protected by its sender, and a copy would lose that protection. Your notes are safe in Moothall: take them out as a list in Word or as plain text instead.',
  unreadable:
    'This file is damaged, so no copy of it can be made. Your notes are safe in Moothall: take them out as a list in Word or as plain text instead.',
  noPages: 'None of these pages is in this file. Nothing was made: choose other pages.',
};

/** A copy that cannot be made, with the plain sentence to show. Nothing was written. */
export class PublishRefusal extends Error {
  readonly code: PublishRefusalCode;
  /** What happened, what is safe, what to do. */
  readonly sentence: string;
  constructor(code: PublishRefusalCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'PublishRefusal';
    this.code = code;
    this.sentence = sentences[code];
  }
}
