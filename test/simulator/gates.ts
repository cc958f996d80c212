import type { SafetyRules } from '../../shared/sync/safety-rules.ts';
import type { Flavour } from './world.ts';

type Rule = keyof SafetyRules;

/** A rule that is switched off, and what must then be found. */
export interface Gate {
  off: readonly [Rule, ...Rule[]];
  /** What goes wrong without it; nothing else would show that this very rule is needed. */
  finds: RegExp;
  /** A seed that is known to show it soon. */
  seed: number;
  turn?: Flavour['turn'];
}

const differs = /differs|lost \d+|lacks \d+/;

export const gates: readonly Gate[] = [
  { off: ['hashes'], finds: differs, seed: 11 },
  // a damaged file never gets so far while hashes are looked at: the seal is the wall behind that wall
  { off: ['seals', 'hashes'], finds: /one op has two contents/, seed: 5, turn: 'turnedLetter' },
  { off: ['freshRuns'], finds: /differs|two contents|threw/, seed: 2 },
  { off: ['healing'], finds: differs, seed: 2 },
  { off: ['scans'], finds: /the folder lacks/, seed: 16 },
  { off: ['rights'], finds: /counts forged words: beyondRole/, seed: 2, turn: 'beyondRole' },
  { off: ['ownOnly'], finds: /counts forged words: takesOver/, seed: 14, turn: 'takesOver' },
  { off: ['publishInOrder'], finds: /a later segment was written before/, seed: 4 },
  { off: ['acks'], finds: differs, seed: 6 },
  { off: ['overlaps'], finds: /lost \d+ segments/, seed: 22, turn: 'fork' },
  { off: ['circles'], finds: /exempt words in council of Member/, seed: 2 },
  { off: ['forkVoids'], finds: /differs|counts forged words: fork/, seed: 2, turn: 'fork' },
  { off: ['identify'], finds: /descriptor does not stand/, seed: 6 },
  { off: ['packGrace'], finds: /taken away before anybody else had it/, seed: 3 },
  { off: ['runBinding'], finds: /counts forged words: nobodysRuns/, seed: 1, turn: 'nobodysRuns' },
  {
    off: ['admission'],
    finds: /counts forged words: promotesItself/,
    seed: 2,
    turn: 'promotesItself',
  },
  { off: ['removalCuts'], finds: /counts forged words: afterRemoval/, seed: 3, turn: 'removed' },
  { off: ['roleCuts'], finds: /counts forged words: afterDemotion/, seed: 2, turn: 'demoted' },
  { off: ['removalWins'], finds: /counts forged words: exClerk/, seed: 3, turn: 'removed' },
  { off: ['keyChecks'], finds: differs, seed: 3, turn: 'removed' },
  { off: ['handsOn'], finds: differs, seed: 2, turn: 'eachOther' },
  { off: ['takenInLedger'], finds: differs, seed: 9, turn: 'restored' },
  { off: ['signatures'], finds: /counts forged words: othersName/, seed: 1, turn: 'othersName' },
];
