import { describe, expect, it } from 'vitest';
import { buildMinutes } from '../../../shared/minutes/build-minutes.ts';
import { cityStyle } from '../../../shared/minutes/styles/city-style.ts';
import { aContestedMeeting } from '../../builders/a-contested-meeting.ts';
import { minutesAsText } from '../../builders/minutes-as-text.ts';

describe('a contested meeting', () => {
  it('is printed as a clerk would read it out', () => {
    const tree = buildMinutes(aContestedMeeting(), cityStyle);
    expect(tree.title).toBe(
      'Minutes of the Meeting of Planning Committee held at 2.00 pm on Thursday, 12 March 2026',
    );
    expect(minutesAsText(tree)).toMatchInlineSnapshot(`
      [
        "Present:
      Members:
      Councillor Pemberley (Chair)
      Councillor Abara
      Councillor Fairhurst
      Councillor Hollis
      Councillor Marchbanks
      Councillor Quillfeather
      Councillor Ostrander (substitute for Councillor Odell)
      Co-Opted Members:
      Mr Ferreday
      Employees (by Service Area):
      Planning
      K Ramsbury
      Law and Governance
      O Castellane
      Apologies:
      Councillor Odell",
        "Public Business",
        "64. Declarations of Interests
      Councillor Quillfeather declared a disclosable pecuniary interest in Minute 65, Harbour Mill. Nature of the interest: tenant of the applicant. Councillor Quillfeather withdrew from the meeting while this matter was considered.
      Councillor Marchbanks declared a sensitive interest in Minute 68, Enforcement at a site in Castle ward.
      Councillor Hollis arrived at 2.05 pm.",
        "65. Harbour Mill
      Councillor Quillfeather withdrew from the meeting at 2.12 pm.
      The Committee considered a report.
      Members discussed:
      • Access
      • Render
      Moved by Councillor Abara, seconded by Councillor Fairhurst:
      That permission be granted.
      Amendment moved by Councillor Hollis, seconded by Councillor Ostrander, so that the motion would read:
      That permission be granted and the render be kept.
      For 4, against 2, abstentions 0. The amendment was carried.
      Amendment moved by Councillor Marchbanks, so that the motion would read:
      That permission be granted, the render be kept and ten trees be planted.
      For 1, against 5, abstentions 0. The amendment was lost.
      A recorded vote was called for by Councillor Hollis. For 2, against 2, abstentions 1. The substantive motion was carried on the casting vote of the Chair.
      For (2): Councillor Abara, Councillor Fairhurst
      Against (2): Councillor Pemberley, Councillor Hollis
      Abstained (1): Councillor Marchbanks
      RESOLVED that the Planning Committee:
      1. Permission be granted and the render be kept
      2. That the Head of Planning words the condition.",
        "66. Validation Requirements
      Councillor Quillfeather returned to the meeting at 2.50 pm.
      The Committee agreed to look at this again in June.
      Members requested:
      • Date of training
      RESOLVED that the Planning Committee
      agreed to note the report
      Councillor Marchbanks asked that it be recorded that they voted against.
      The meeting adjourned at 2.55 pm (fire alarm) and resumed at 3.05 pm.",
        "67. Exclusion of Press and Public
      RESOLVED that
      under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting during item 7 (Enforcement at a site in Castle ward), because it is likely that, if they were present, exempt information would be disclosed to them as described in paragraphs 2 and 6 of Part 1 of Schedule 12A to the Act, and in all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosing the information.",
        "Private Business",
        "68. Enforcement at a site in Castle ward
      The Committee agreed what is to be done.",
        "Public Business",
        "69. Quay Wall
      Councillor Pemberley left the meeting at 3.30 pm.
      Councillor Abara took the chair at 3.30 pm.
      The public was readmitted at 3.30 pm.
      The Chair agreed to take this matter as urgent business for this reason: the wall gave way on the day before the meeting.
      The Committee noted the position.
      Officers offered a site visit.",
        "(Meeting closed at 3.40 pm)",
      ]
    `);
  });
});
