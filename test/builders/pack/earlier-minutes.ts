import { council, earlier, members } from './council.ts';
import type { Sheet } from './sheet.ts';

/** The minutes of the meeting before: attendance, numbered minutes 41 to 48, decisions, requests, closing time. */
export function drawEarlierMinutes(sheet: Sheet): void {
  sheet.block(council.name, { size: 14, style: 'bold', align: 'center', tag: 'H1' });
  sheet.block(
    `Minutes of the Meeting of ${council.committee} held at ${earlier.clock} on ${earlier.day}`,
    {
      style: 'bold',
      align: 'center',
      below: 12,
    },
  );
  drawAttendance(sheet);
  sheet.heading('Public Business');
  declarations(sheet);
  libraryHours(sheet);
  foodHygiene(sheet);
  treeStrategy(sheet);
  grants(sheet);
  closing(sheet);
}

function drawAttendance(sheet: Sheet): void {
  const hang = 128;
  const row = (mark: string, words: string) => sheet.point(mark, words, { hang, below: 2 });
  sheet.block('Present:', { style: 'bold', below: 3 });
  row('Members:', `Councillor ${members.chair} (Chair)`);
  for (const name of members.councillors.filter((one) => one !== 'J Odell'))
    row('', `Councillor ${name}`);
  sheet.document.y += 4;
  row('Co-Opted Members:', 'Mrs L Winterbourne and Graham Ferreday');
  row('Other Members:', 'Councillor B Ashdown-Lee (Cabinet Member for Environment and Climate)');
  sheet.document.y += 4;
  sheet.block('Employees (by Service Area):', { style: 'bold', below: 3 });
  row('Environment', 'S Hallewell, P Otterbourne, K Ramsbury');
  row('Law and Governance', 'O Castellane, H Brackenridge');
  row('Public Health', 'F Lyddington');
  sheet.document.y += 4;
  row('Others Present:', 'I Rookhope, Chair of the Friends of Wexcombe Trees');
  row('Apologies:', 'Councillor J Odell');
  sheet.document.y += 8;
}

function resolved(sheet: Sheet, clauses: string[]): void {
  sheet.block(`RESOLVED that the ${council.committee}:`, { style: 'bold', below: 4 });
  for (const [index, clause] of clauses.entries())
    sheet.point(`${index + 1}.`, clause, { indent: 18, hang: 22, style: 'bold', below: 4 });
  sheet.document.y += 6;
}

function bullets(sheet: Sheet, points: string[]): void {
  for (const point of points) sheet.point('•', point, { indent: 18, hang: 16, below: 3 });
  sheet.document.y += 6;
}

function declarations(sheet: Sheet): void {
  sheet.heading('41. Declarations of Interests', 12);
  sheet.block('There were no disclosable pecuniary interests.');
  sheet.heading('42. Minutes', 12);
  sheet.block(
    'The minutes of the meeting held on 20 November 2025 were agreed and signed as a true record. There were no matters arising.',
  );
}

function libraryHours(sheet: Sheet): void {
  sheet.heading('43. Library Opening Hours', 12);
  sheet.block(
    'The Committee considered a Briefing Note of the Director of Environment and Communities on the first year of the new opening hours at the six branch libraries. Two branches now open without staff on weekday evenings, with a card and a code, and one opens on Sundays with volunteers.',
  );
  sheet.block(
    'The Briefing Note stated that visits had risen by 7.4 % over the year, that loans of books for children had risen at every branch, and that the cost of the new doors had been met from the sum that the Council set aside in February 2024. Visits on weekday mornings had fallen at the two branches with the fewest staffed hours.',
  );
  sheet.block(
    'The Committee questioned officers, received responses and discussed the following issues:',
    { below: 4 },
  );
  bullets(sheet, [
    'Whether people who do not carry a telephone could obtain a code, and how many had asked for one at the desk.',
    'That three incidents had been recorded during hours without staff, none of which led to harm, and that the cameras had been read in each case.',
    'How the Sunday volunteers were trained, and what would happen if fewer than four came forward.',
    'The need to keep the warm-space offer going through February and March, when most use was made of it.',
    'That the reading groups for adults who came late to reading had a waiting list of eleven.',
  ]);
  sheet.block('The Committee requested:', { below: 4 });
  bullets(sheet, [
    'Visits by branch and by hour of the day to be circulated to all members of the Committee',
    'A note on the cost of a fourth evening at the Millbrook branch to be circulated before the budget meeting',
  ]);
  resolved(sheet, [
    'Notes the first year of the new opening hours and thanks the volunteers and staff for their work.',
    'Recommends that the Cabinet Member for Communities considers a Sunday opening at a second branch, if the cost can be met within the present budget.',
  ]);
}

function foodHygiene(sheet: Sheet): void {
  sheet.heading('44. Food Hygiene Inspections', 12);
  sheet.block(
    'The Committee considered a Briefing Note and a presentation of the Head of Public Protection on inspections of food businesses. Of 1,164 businesses registered in the borough, 1,021 had been inspected within their time, and the backlog that arose in 2020 had been cleared in September 2025.',
  );
  sheet.block(
    'Officers explained that new businesses which cook at home for delivery were now the largest group of first inspections. Most reached a rating of 4 or 5 at once. Nineteen businesses were rated 2 or below at the end of December, of which seven had asked for a second visit.',
  );
  sheet.block('Questions from Members were answered by officers as follows:', { below: 4 });
  bullets(sheet, [
    'A second visit is charged at cost and takes place within three months of the request.',
    'The display of the rating at the door is still a matter of choice in England; nine in ten businesses in the borough show theirs.',
    'Two officers in training would qualify in the summer, after which no work would be given to outside firms.',
    'Allergen advice was given at each first visit, and a leaflet in six languages was left behind.',
  ]);
  resolved(sheet, ['Notes the report on food hygiene inspections.']);
}

function treeStrategy(sheet: Sheet): void {
  sheet.heading('45. Tree Strategy', 12);
  sheet.block(
    'The Committee considered a Briefing Note of the Strategic Lead for Green Spaces on the draft Tree Strategy 2026 to 2036. The draft aims to raise the cover of tree crowns in the borough from 14.2 % to 18 % in ten years, to plant first where summer heat and poor air fall together, and to name for each felled street tree where two more will be planted.',
  );
  sheet.block(
    'The Chair of the Friends of Wexcombe Trees welcomed the draft and asked that residents be told before a street tree is felled, except where it is a danger. Councillor B Ashdown-Lee, Cabinet Member for Environment and Climate, said that a notice of ten working days could be given at no cost, and agreed to write it into the final text.',
  );
  sheet.block(
    'Members asked about the watering of young trees in their first three summers. Officers stated that 71 % of those planted in 2022 were alive, that the losses were mostly in paved streets, and that bags for slow watering had been fitted to all trees planted since.',
  );
  sheet.block(
    'The Cabinet Member agreed to provide the Committee with the list of streets proposed for the first two winters, once the surveys of underground pipes and cables are complete.',
  );
  resolved(sheet, [
    'Supports the draft Tree Strategy, subject to the notice to residents set out above.',
    'Requests a report on the survival of young trees in twelve months.',
    'Recommends that the Cabinet Member for Environment and Climate publishes the planting list by ward each October.',
  ]);
}

function grants(sheet: Sheet): void {
  sheet.heading('46. Community Grants', 12);
  sheet.block(
    'The Committee considered a Briefing Note of the Head of Communities on the second round of community grants. Of £180,000 set aside for 2025-26, £121,400 had been granted to 43 groups in the first round. The second round closed on 12 December with 57 requests for £138,250 in all.',
  );
  sheet.block(
    'The Head of Communities explained how requests are scored: half of the marks for what a project does for people who have least, a quarter for what the group brings itself in money or hours, a quarter for how it will go on when the grant is spent. Two officers score each request without seeing the other’s marks.',
  );
  sheet.block('Questions from Members were answered by officers as follows:', { below: 4 });
  bullets(sheet, [
    'Groups that were refused are offered an hour with an adviser; eleven of fourteen refused in the first round had asked again, and nine of these were successful.',
    'No ward had been without a grant in the last three years, though Priory and Castle had the fewest requests.',
    'A grant of up to £500 is decided within ten working days. Half of these went to groups without a bank account, through a group that has one.',
    'The choir at Tidewell and the repair café at Millbrook had paid back what they did not need.',
  ]);
  sheet.block(
    'Members asked that what each grant achieved be told in one sentence on the Council’s web site. The Head of Communities agreed to bring this about by the end of March.',
  );
  resolved(sheet, [
    'Notes the progress of the community grants of 2025-26.',
    'Requests a report on the third round, with the requests by ward, at its meeting in June.',
  ]);
}

function closing(sheet: Sheet): void {
  sheet.heading('47. Work Programme', 12);
  sheet.block('The Committee noted the Work Programme.', { below: 4 });
  sheet.block(
    'The Committee agreed to add the flood resilience scheme at Harbour Road to the work programme for its meeting in March, and agreed they would discuss the recycling service at the same meeting.',
  );
  sheet.heading('48. Any Other Business', 12);
  sheet.block('There were no other items of business.');
  sheet.block('(Meeting closed at 4.05 pm)', { below: 12 });
}
