/**
 * Words that any minutes hold: of English, and of committees. A run of nothing else discloses nothing. Written as
 * `tokensOf` leaves them: small, without apostrophes.
 */
const list = `
a about above across after again against all also although always am an and another any anyone anything are around
as asked at away back be became because become been before began begin being below best better between both bring
brought but by came can cannot come comes could day days did do does doing done down during each early either else
end ended ends enough even ever every everyone everything far few find first five following for found four from
further gave get give given gives go going good got great had has have having he held help her here him his how
however i if important in including instead into is it its itself just keep kept know known large last late later
least less let like likely little long longer look looked made main make makes making many may me mean might more
most much must my near necessary need needed needs never new next no none nor not nothing now of off often old on
once one only open or other others our out over own part parts particular people per perhaps place please point
possible put rather read really regard regarding right said same saw say says second see seek seen set several shall
she should show shown similar since six small so some something soon still such sure take taken takes taking ten
than that the their them themselves then there therefore these they thing things third this those though three
through time times to today together told too took toward towards two under until up upon us use used using very
was way we week weeks well went were what when where whether which while who whole whom whose why will with within
without work would year years yes yet you your

abstain abstained abstention abstentions act action actions additional adjourned adjournment advice advised agenda
agree agreed agreement agreements amend amended amendment amendments annual answer answered answers any apologies
appendix application applications appoint appointed appointment approval approve approved area areas arising arrived
asked attached attend attendance attended authority await awaited board borough briefing business cabinet called
carried casting chair chaired chairman change changed changes children circulate circulated city clause clerk close
closed comment commented comments committee committees community concern concerned concerns condition conditions
confidential confirm confirmed consider consideration considered constitution consultation content contents continue
continued contract contribution contributions coordinator copy correct corrected council councillor councillors
councils county current date decide decided decision decisions declaration declarations declare declared declined
defer deferred delegated department deputy detail details director directorate disclosable disclosure discuss
discussed discussion district document documents draft due duties employee employees entitled exclude excluded
exclusion executive exempt exercise explained extraordinary fell final finance financial follows forward future
general governance government governor grant granted group head hear heard information informed interest interests
introduced invitation invite invited involves issue issued issues item items join joined joint leader leave left legal
letter level local lost manager matter matters meet meeting meetings member members minute minutes monitoring motion
moved mover municipal named nature note noted notes notice number office officer officers opened option options
order ordinary outcome outlined outstanding overview pack page paper papers paragraph paragraphs parish pecuniary
permission permitted person persons plan policy present presentation presented presiding press previous private
procedure programme progress proposal proposals proposed proposer provide provided provides public publication
publish published question questioned questions quorum raised receive received recommend recommendation
recommendations recommended record recorded refer reference referred refuse refused registrable remain remained
remote remotely report reported reporting reports representative representatives request requested requests required
resolution resolutions resolve resolved respect response responses result resumed returned revised review schedule scrutiny
section secretary seconded seconder service services sign signed site special speak spoke staff statement statutory
strategy subject submit submitted substantive substitute substituted suggested supplement summary support supported suspended
team terms thank thanked thanks title town true unanimously update updated urgent vice view views vote voted votes
voting ward welcomed whereupon wish wished withdraw withdrawn withdrew wording written
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday am pm noon midnight mr mrs ms miss dr cllr
moothall pdfkit arial leaf
`;

const ordinary = new Set(list.split(/\s+/));

/** Single letters, small numbers and years disclose nothing either. */
export const isOrdinary = (token: string): boolean =>
  token.length < 2 ||
  /^\d{1,3}(?:st|nd|rd|th)?$/.test(token) ||
  /^(?:19|20)\d\d$/.test(token) ||
  ordinary.has(token);
