import type { BriefingNote } from './briefing-note.ts';

/** Item 4 of the sample: how the recycling service did in the year after the food waste round began. */
export const recyclingNote: BriefingNote = {
  subject: 'Recycling Service Performance 2025',
  recommendations: [
    'Consider the performance of the recycling service in 2025 and the ward profiles in Appendix 1',
    'Identify any recommendations for the Cabinet Member for Environment and Climate on the collection of food waste from flats',
    'Agree that a further report on missed collections is brought to the Committee in September 2026',
  ],
  authors: [
    { name: 'Simon Hallewell', post: 'Head of Waste and Street Scene' },
    { name: 'Kerensa Ramsbury', post: 'Recycling Development Officer' },
  ],
  sections: [
    {
      title: 'Purpose of the Note',
      passages: [
        'To tell the Committee how the recycling service did in the calendar year 2025, the first full year of the weekly food waste round, and to set out what is planned for 2026.',
        'Appendix 1 holds a profile of each of the eight wards. Appendix 2 explains the terms and how the figures were made.',
      ],
    },
    {
      title: 'Background',
      passages: [
        'The Council collects from 33,890 households. Until October 2024 there were two rounds: rubbish in one week, mixed recycling in the other. Since then food waste is collected every week in a brown caddy, and rubbish every third week.',
        'The change was agreed by Cabinet in March 2024. Its aims were to raise the recycling rate from 43.1 % to 52 % by the end of 2026, to reduce rubbish by a fifth, and to cost no more in its third year than the old rounds.',
        'The rounds run from the depot at Quarry Lane with 14 vehicles, of which four are electric. Two more electric vehicles arrive in May 2026 and replace the oldest diesel ones.',
        'Households in flats with shared bins, about one in nine, have food caddies since June 2025 where the managing agent has agreed. At the end of December this was so in 61 of 94 blocks.',
      ],
    },
    {
      title: 'Executive summary',
      passages: [
        'The recycling rate for 2025 was 49.6 %, 6.5 percentage points above 2024. The rate rose in every ward. It is highest in Priory and lowest in Harbour, where most flats are.',
        {
          chart: {
            title: 'Figure 1: Recycling rate by quarter',
            unit: ' %',
            labels: ['Q1', 'Q2', 'Q3', 'Q4'],
            series: [
              { name: '2024', values: [42.1, 43.6, 43.9, 42.8] },
              { name: '2025', values: [47.2, 49.1, 50.8, 51.3] },
            ],
          },
        },
        'Rubbish fell by 17.8 %, from 15,310 to 12,585 tonnes. Food waste came to 3,902 tonnes, 115 kg for each household.',
        'Missed collections rose in the first quarter to 112 in 100,000 and fell to 58 by the last. The target is 50. Three of the twelve rounds account for half of all misses; all three serve narrow streets with parked cars.',
        'Complaints followed the same course: 431 in the first quarter, 118 in the last. Of those in the last quarter, 64 were about a missed collection, 23 about a bin left in the way, and 31 about other matters.',
      ],
    },
    {
      title: 'Performance against targets',
      passages: [
        'The table shows the measures that Cabinet set in March 2024.',
        {
          columns: [
            { title: 'Measure', share: 0.4 },
            { title: '2024', share: 0.15 },
            { title: '2025', share: 0.15 },
            { title: 'Target', share: 0.15 },
            { title: 'Status', share: 0.15 },
          ],
          rows: [
            ['Recycling rate', '43.1 %', '49.6 %', '52.0 %', 'On course'],
            ['Rubbish, kg for each household', '452', '371', '360', 'On course'],
            ['Food waste, kg for each household', '-', '115', '125', 'Below'],
            ['Missed collections in 100,000', '61', '79', '50', 'Below'],
            ['Recycling refused as spoiled', '9.8 %', '7.1 %', '7.0 %', 'On course'],
            ['Flats with food caddies, blocks', '0', '61', '94', 'Below'],
            ['Net cost for each household', '£71.20', '£74.85', '£71.00', 'On course'],
          ],
        },
        'The net cost is above the target because of the weekly round’s first year; it is forecast at £72.40 for 2026 and £70.90 for 2027, when the sale of food waste to the digester at Oxmoor begins.',
        'Spoiled recycling is mostly food in paper and card, and nappies. Crews now leave a card that says what was wrong; 38 % of households that got one did not get a second.',
      ],
    },
    {
      title: 'Flats and shared bins',
      passages: [
        'Food waste from flats is half of that from houses. In the blocks where a resident acts as recycling steward it is nearly the same. There are 22 stewards; the aim for 2026 is 50.',
        'In 33 blocks there are no caddies yet, for these reasons:',
        {
          points: [
            'no room for another bin that a vehicle can reach (14 blocks)',
            'the managing agent has not answered (11 blocks)',
            'works to the building are under way (5 blocks)',
            'residents voted against (3 blocks)',
          ],
        },
        'Under the Environment Act 2021 the weekly collection of food waste from all households is a duty from 31 March 2026. Officers have written to the eleven agents and will call on each before that day.',
      ],
    },
    {
      title: 'What is planned for 2026',
      passages: [
        'Three rounds in narrow streets will be served by smaller vehicles from April. A trial in November halved misses there.',
        'Plastic film will be collected with mixed recycling from October 2026, ahead of the duty in 2027.',
        'A reminder by text message on the evening before collection is offered from May. It is free and can be stopped at any time.',
        'Schools will get food caddies at no charge from September. Nineteen of 27 have asked for them.',
      ],
    },
    {
      title: 'Health, equality and climate',
      passages: [
        'Residents who cannot carry a bin to the kerb can have it fetched. In 2025 there were 1,904 such households, 212 more than in 2024. Nobody who asked was refused.',
        'The lower weight of rubbish and the digested food waste save an estimated 2,340 tonnes of carbon dioxide a year, about a tenth of the borough’s target for 2030.',
      ],
    },
  ],
};
