/** Every way a call can be refused. The page has one table from code to sentence. */
export const callErrorCodes = [
  'unknownCall',
  'invalidInput',
  'tooLarge',
  'tooManyCalls',
  'notFound',
  'notUndoable',
  'notSaved',
  'diskFull',
  'fileInUse',
  'closed',
  'notReady',
  'exemptWords',
  'wordsNotOnce',
  'notAsIssued',
  'notLater',
  'didNotPreside',
  'leafTaken',
  'privateAsk',
  'minutesIssued',
  'notAllowed',
  'unexpected',
] as const;
export type CallErrorCode = (typeof callErrorCodes)[number];

/** A refusal. `detail` is for people and holds no text of papers, names or paths. */
export class CallError extends Error {
  readonly code: CallErrorCode;
  constructor(code: CallErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'CallError';
    this.code = code;
  }
}
