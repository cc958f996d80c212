/** Titles that stand on nearly every agenda, in English and Welsh. */
const standing =
  /^(?:apolog|declarations? of|disclos|minutes\b|matters arising|any other|urgent|chair(?:man|person)?['’]?s? |welcome|election of|appointment of|public (?:forum|participation|question|speaking)|questions|petitions|deputations|exclusion of|exempt|work(?:ing)? programme|forward (?:plan|work)|date of (?:the )?next|to (?:receive|approve|confirm|agree|sign) (?:the )?(?:apolog|minutes)|call to order|roll call|adjourn|ymddiheur|datgan|cofnodion|substitut)/i;

/** Whether a title is one of those that open or close most agendas ("Apologies", "Any Other Business"). */
export function isStandingTitle(title: string): boolean {
  return standing.test(title.trim());
}
