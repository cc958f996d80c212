import type { Approval } from '../../domain/approval.ts';
import type { Correction } from '../../domain/correction.ts';
import { dateWords } from '../date-words.ts';
import type { Content } from '../minutes-tree.ts';
import { inPosition, type MinuteMatter, type Writing } from './writing.ts';

/** The sentences by which this minute approves earlier minutes, with the corrections agreed (R33, V41, V42). */
export function approvalContent(
  writing: Writing,
  { minute }: MinuteMatter,
  corrections: readonly Correction[],
): Content[] {
  const agreed = inPosition(corrections).filter(
    (one) => one.atMinute === minute.id && one.state === 'agreed',
  );
  const approvals = writing.source.approvals.filter(
    (one) => one.minute === minute.id && one.outcome !== 'open',
  );
  const [only] = approvals.length === 1 ? approvals : [];
  const told = new Set<Correction>();
  const content = approvals.flatMap((approval) => {
    const own = agreed.filter((one) => one.record === approval.approves || approval === only);
    for (const one of own) told.add(one);
    return approvalOf(writing, approval, own);
  });
  // agreed, though nobody has said yet of which minutes: it is not lost for that
  const others = agreed.filter((one) => !told.has(one));
  return [...content, ...others.map((one) => correctionContent(writing, one))];
}

function approvalOf(
  writing: Writing,
  approval: Approval,
  agreed: readonly Correction[],
): Content[] {
  const { say } = writing;
  const meeting = meetingOf(writing, approval);
  const isSigned = approval.signed === 1;
  const sentence = (word: 'notApproved' | 'approved' | 'approvedSigned'): Content => ({
    kind: 'paragraph',
    text: say(word, { meeting }),
  });
  if (approval.outcome === 'notApproved')
    return [sentence('notApproved'), ...each(writing, agreed)];
  const [first] = agreed;
  if (first === undefined) return [sentence(isSigned ? 'approvedSigned' : 'approved')];
  if (agreed.length === 1) {
    const minute = minuteName(writing, first);
    const word = isSigned ? 'correctedOneSigned' : 'correctedOne';
    return [correctionContent(writing, first, say(word, { meeting, minute }))];
  }
  const word = isSigned ? 'correctedSeveralSigned' : 'correctedSeveral';
  return [{ kind: 'paragraph', text: say(word, { meeting }) }, ...each(writing, agreed)];
}

const each = (writing: Writing, agreed: readonly Correction[]): Content[] =>
  agreed.map((one) => correctionContent(writing, one));

function correctionContent(
  writing: Writing,
  correction: Correction,
  text = writing.say('correctedMinute', { minute: minuteName(writing, correction) }),
): Content {
  const before = writing.style.correctionTexts === 'both' ? correction.before : '';
  return { kind: 'correction', text, before, after: correction.after };
}

const minuteName = ({ source, say }: Writing, { minute }: Correction): string =>
  say('minute', { minute: source.minuteNames.get(minute) ?? minute });

function meetingOf({ style, say }: Writing, { approvesDate }: Approval): string {
  if (approvesDate === null) return say('previousMeeting');
  return say('meetingHeldOn', {
    date: dateWords(approvesDate, style.words.dateOfMinutes, style.language),
  });
}
