import type { MeetingDetail } from '../../../shared/contract/meetings.ts';
import type { EvidenceByField } from '../../../shared/domain/evidence.ts';
import { personName } from '../../app/person-words.ts';
import { minuteLines, minutesLines, noteLines, programmeGroups } from './harvest-lines.ts';
import { itemLines, itemName, paperLines } from './item-lines.ts';
import { meetingLines, peopleLines } from './meeting-lines.ts';
import {
  isUnsure,
  type Mendable,
  otherUnsure,
  type ReviewGroup,
  type ReviewLine,
} from './review-line.ts';

/** Everything that was understood of a meeting, in the order of the review. */
export interface ReviewParts {
  unsure: ReviewLine[];
  meeting: ReviewGroup;
  items: (ReviewGroup & { id: string; papers: ReviewGroup[] })[];
  people: (ReviewGroup & { id: string })[];
  minutes: ReviewGroup[];
  notes: ReviewGroup[];
  programme: ReviewGroup[];
}

/** Turns a meeting into lines to look through. What is unsure stands in its place and once more on top. */
export function reviewParts(detail: MeetingDetail): ReviewParts {
  const parts = {
    meeting: whole('meeting', detail.meeting, {
      heading: 'Meeting',
      lines: meetingLines(detail),
    }),
    items: detail.items.map((item) => ({
      id: item.id,
      papers: item.papers.map((paper) =>
        whole('paper', paper, {
          heading: paper.title,
          lines: paperLines(item, paper, detail.packs),
        }),
      ),
      ...whole('agendaItem', item, {
        heading: item.printedNumber ? `${item.printedNumber}. ${item.title}` : item.title,
        lines: itemLines(item, detail.packs),
      }),
    })),
    people: detail.membership.map((membership) => ({
      id: membership.id,
      heading: personName(membership.person),
      lines: peopleLines({ ...detail, membership: [membership] }),
    })),
    minutes: detail.earlierMinutes.flatMap((minutes) => [
      whole('minutes', minutes, { heading: 'Earlier minutes', lines: minutesLines(minutes) }),
      ...minutes.minutes.map((minute) =>
        whole('minute', minute, {
          heading: [minute.number, minute.title].filter(Boolean).join('. '),
          lines: minuteLines(minute, minutes.pack),
        }),
      ),
    ]),
    notes: detail.items.flatMap((item) =>
      item.briefingNotes.map((note) =>
        whole('briefingNote', note, {
          heading: `${itemName(item)}: ${note.subject ?? 'Briefing note'}`,
          lines: noteLines(item, note),
        }),
      ),
    ),
    programme: detail.items.flatMap(({ workProgramme }) =>
      workProgramme === null ? [] : programmeGroups(workProgramme),
    ),
  };
  return { ...parts, unsure: unsureOf(parts) };
}

/** A group that leaves out no reason to look. */
function whole(
  noun: Mendable,
  row: { id: string; evidence: EvidenceByField },
  group: ReviewGroup,
): ReviewGroup {
  const [first] = group.lines;
  const place = { noun, id: row.id, of: first?.of ?? '', hash: first?.hash ?? null };
  const others = otherUnsure({ ...place, evidence: row.evidence }, group.lines);
  return { ...group, lines: [...group.lines, ...others] };
}

/** One line for each reason, worst first: what has a claim against it before what was not found. */
function unsureOf(parts: Omit<ReviewParts, 'unsure'>): ReviewLine[] {
  const groups = [
    parts.meeting,
    ...parts.items.flatMap((item) => [item, ...item.papers]),
    ...parts.people,
    ...parts.minutes,
    ...parts.notes,
    ...parts.programme,
  ];
  const seen = new Map<string, ReviewLine>();
  for (const line of groups.flatMap((group) => group.lines).filter(isUnsure)) {
    const { noun, id, field } = line.target;
    const key = `${noun} ${id} ${field}`;
    if (!seen.has(key)) seen.set(key, line);
  }
  const rank = (line: ReviewLine) => (line.evidence?.level === 'check' ? 0 : 1);
  return [...seen.values()].sort((one, other) => rank(one) - rank(other));
}
