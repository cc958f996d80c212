/** A block of the document, line by line. */
const block = (...lines: string[]): string => lines.join('\n');

const people = (names: string): string =>
  names
    .split(', ')
    .map((name) => `Councillor ${name}`)
    .join(', ');

/**
 * What the minutes of the contested evening must say, written by hand from what happened there: numbers in the order
 * in which items were taken, the substitute where the alphabet has the name, who withdrew in no vote, one casting vote against and
 * one for, the private item with its public summary alone.
 */
export const planningEveningPrinted: readonly string[] = [
  block(
    'Present:',
    'Members:',
    'Councillor V Pemberley (Chair)',
    'Councillor D Abara',
    'Councillor C Bellweather',
    'Councillor H Castaway',
    'Councillor L Dunmarrow',
    'Councillor N Everglade',
    'Councillor M Fairhurst',
    'Councillor G Garrowby',
    'Councillor T Hollis-Vane',
    'Councillor I Inkerman',
    'Councillor B Jessamine',
    'Councillor K Kittering',
    'Councillor O Larkmoor',
    'Councillor P Marchbanks',
    'Councillor W Netherby',
    'Councillor Y Ostrander (substitute for Councillor J Odell)',
    'Councillor U Pinchbeck',
    'Councillor S Quillfeather',
    'Councillor F Rookhope',
    'Councillor A Silverdale',
    'Councillor R Tansley-Okoro',
    'Employees (by Service Area):',
    'Planning',
    'K Ramsbury',
    'Apologies:',
    'Councillor J Odell',
  ),
  'Public Business',
  block(
    '64. Declarations of Interests',
    'Councillor S Quillfeather declared a disclosable pecuniary interest in Minute 67, Harbour Mill. Nature of the interest: tenant of the applicant. Councillor S Quillfeather withdrew from the meeting while this matter was considered.',
  ),
  block(
    '65. Minutes',
    'The minutes of the meeting held on the 12th of February, 2026 were agreed and signed as a true record.',
  ),
  block(
    '66. Boat Yard',
    'The Committee considered a report of the Head of Planning.',
    'Members discussed:',
    '• The width of the slipway',
    '• Lights at night',
    'RESOLVED that the Planning Committee',
    'permission be granted subject to the conditions.',
    'Councillor W Netherby asked that it be recorded that they voted against.',
  ),
  block(
    '67. Harbour Mill',
    'The Committee considered a report on the mill.',
    'Moved by Councillor D Abara, seconded by Councillor M Fairhurst:',
    'Permission be granted.',
    'Amendment moved by Councillor T Hollis-Vane, seconded by Councillor Y Ostrander, so that the motion would read:',
    'Permission be granted and the render be kept.',
    'For 12, against 8, abstentions 0. The amendment was carried.',
    'Amendment moved by Councillor P Marchbanks, so that the motion would read:',
    'Permission be granted, the render be kept and ten trees be planted on the quay.',
    'For 10, against 10, abstentions 0. The amendment was lost on the casting vote of the Chair.',
    'For 10, against 10, abstentions 0. The substantive motion was carried on the casting vote of the Chair.',
    `For (10): ${people('V Pemberley, C Bellweather, L Dunmarrow, M Fairhurst, T Hollis-Vane, B Jessamine, O Larkmoor, W Netherby, U Pinchbeck, A Silverdale')}`,
    `Against (10): ${people('D Abara, H Castaway, N Everglade, G Garrowby, I Inkerman, K Kittering, P Marchbanks, Y Ostrander, F Rookhope, R Tansley-Okoro')}`,
    'Abstained (0): ',
    'RESOLVED that the Planning Committee:',
    '1. Permission be granted and the render be kept.',
    '2. the Head of Planning word the condition.',
  ),
  block(
    '68. Validation Requirements',
    'The meeting adjourned at 2.50 pm (fire alarm) and resumed at 3.05 pm.',
    'The Committee looked at the requirements.',
    'The Planning Committee requested:',
    '• Date of training',
    '• A list of agents',
  ),
  block(
    '69. Exclusion of Press and Public',
    'RESOLVED that',
    'under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting during item 7 (Enforcement in Castle Ward), because it is likely that, if they were present, exempt information would be disclosed to them as described in paragraph 2 of Part 1 of Schedule 12A to the Act, and in all the circumstances the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
  ),
  'Private Business',
  block('70. Enforcement in Castle Ward', 'The Committee agreed what is to be done.'),
  'Public Business',
  block(
    '71. Any Other Business',
    'The public was readmitted at 3.30 pm.',
    'There were no other items of business.',
  ),
  '(Meeting closed at 3.40 pm)',
];

/** Where in it the private minute stands. */
export const privateMinute = planningEveningPrinted.findIndex((text) => text.startsWith('70.'));
