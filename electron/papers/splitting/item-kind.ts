import type { AgendaItemKind } from '../../../shared/domain/agenda-item.ts';

interface ItemFacts {
  title: string;
  access: 'public' | 'exempt' | 'confidential';
  reportOf: string | null;
  /** Whether the agenda gives it pages, here or elsewhere. */
  hasPapers: boolean;
}

/** Told by the title, in English and Welsh; the order matters where titles hold two of the words. */
const byTitle: [RegExp, AgendaItemKind][] = [
  [
    /^(?:(?:to )?(?:receive|note|consider)(?: any)? )?apolog|^substitut|^ymddiheur|^membership changes/i,
    'apologies',
  ],
  [
    /\bdeclarations?\b.*\binterest|\bdisclos(?:ures?|able)\b.*\binterest|^interests\b|^declarations?$|^datgan/i,
    'declarations',
  ],
  [/^matters arising/i, 'mattersArising'],
  [
    /^(?:(?:to )?(?:receive|approve|confirm|agree|sign|consider|adopt)\b.{0,30})?(?:the )?(?:draft |public |open |previous |last |unrestricted )*minutes\b|^approv\w+ .{0,40}\bminutes\b|^cofnodion|^confirmation of (?:the )?minutes/i,
    'minutes',
  ],
  [
    /^any other|\burgent (?:business|items?|matters?)\b|^other urgent|^aob$|^unrhyw fater arall/i,
    'aob',
  ],
  [
    /\bwork(?:ing)? (?:programme|program|plan)\b|^forward (?:plan|work)|^blaenraglen|^rhaglen waith/i,
    'workProgramme',
  ],
  [/^outstanding (?:issues|actions|items|matters)/i, 'outstandingIssues'],
  [
    /\bexclusion of\b.*\b(?:public|press)\b|\bpress and public\b|^exempt information|^gwahardd/i,
    'exclusion',
  ],
  [
    /^(?:(?:public|members?['’]?|written|oral) )?questions?\b|^public (?:forum|participation|speaking|comments?|question)|^petitions?\b|^deputations?\b|^oral communications|^cwestiynau/i,
    'questions',
  ],
  [/^(?:notices? of )?motions?\b|^notice of motion/i, 'motion'],
  [
    /^welcome|^introductions?\b|^chair(?:man|person)?['’]?s? (?:announcements?|remarks|opening)|^announcements?\b|^election of|^appointment of (?:the )?(?:vice[- ])?chair|^order of business|^date (?:and time )?of (?:the )?next|^roll call|^call to order|^adjourn|^safety|^fire |^emergency|^close\b|^croeso/i,
    'procedural',
  ],
];

/** What an item is. Under a closed heading what has no kind of its own is "exempt". */
export function itemKind({ title, access, reportOf, hasPapers }: ItemFacts): AgendaItemKind {
  const found = byTitle.find(([pattern]) => pattern.test(title))?.[1];
  if (found !== undefined) return found;
  if (access !== 'public') return 'exempt';
  return reportOf !== null || hasPapers ? 'report' : 'other';
}
