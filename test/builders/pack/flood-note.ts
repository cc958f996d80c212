import type { BriefingNote } from './briefing-note.ts';

/** Item 5 of the sample: a scheme against flooding, with its options and costs. */
export const floodNote: BriefingNote = {
  subject: 'Harbour Road Flood Resilience Scheme',
  recommendations: [
    'Note the outcome of the public consultation and the current progress of the scheme',
    'Comment on the three options, and on option B in particular, before the decision of Cabinet on 21 April 2026',
    'Recommend to the Cabinet Member for Environment and Climate that the footpath along the quay stays open on Saturdays and Sundays during the works',
    'Add a report on the first winter after the works to the work programme for 2027-28',
  ],
  authors: [
    { name: 'Philippa Otterbourne', post: 'Strategic Lead for Flood Risk and Drainage' },
    { name: 'Idris Coldwell', post: 'Principal Engineer' },
  ],
  sections: [
    {
      title: 'Purpose of the Note',
      passages: [
        'To set out the options for protecting Harbour Road and the streets behind it against flooding from the sea and from the Wex brook, and to report what residents and businesses said.',
        'Cabinet will decide on 21 April 2026. The Committee’s comments will be put before it.',
      ],
    },
    {
      title: 'Background',
      passages: [
        'Harbour Road lies between 2.9 and 3.4 metres above the datum. The highest tide on record, on 5 December 2013, reached 3.31 metres. Water entered 74 homes and 39 businesses.',
        'Since then the sea wall was raised by 0.3 metres along 210 of 540 metres, and 52 homes were given flood doors. The brook, which cannot drain at high tide, is now the more frequent cause: it flooded the lower end of the road in 2019, 2022 and January 2025.',
        'The Council was awarded £4.1 million from the flood programme in June 2025 towards a scheme that protects at least 180 properties for 40 years, allowing for a rise of the sea of 0.45 metres.',
      ],
    },
    {
      title: 'The options',
      passages: [
        'Three options were worked out with the Environment Agency and the Harbour Commissioners. All keep the slipway and the moorings.',
        {
          columns: [
            { title: 'Option', share: 0.12 },
            { title: 'What is built', share: 0.46 },
            { title: 'Properties protected', share: 0.16 },
            { title: 'Cost', share: 0.13 },
            { title: 'Works', share: 0.13 },
          ],
          rows: [
            [
              'A',
              'Wall raised to 4.2 metres along the whole quay; flap valve at the brook',
              '166',
              '£3.8 m',
              '14 months',
            ],
            [
              'B',
              'Wall raised to 3.9 metres with glass panels on top at the square; pumping station at the brook; storage below the car park',
              '231',
              '£5.2 m',
              '19 months',
            ],
            [
              'C',
              'As B, with a gate across the inner harbour instead of the wall',
              '248',
              '£9.6 m',
              '31 months',
            ],
          ],
        },
        'Option A does not reach the 180 properties that the award asks for. Option C needs £4.4 million for which there is no source. Officers propose option B.',
        'The storage below the car park holds 1,150 cubic metres, the rain of a storm that comes once in 30 years while the tide keeps the outfall shut.',
      ],
    },
    {
      title: 'Money',
      passages: [
        {
          chart: {
            title: 'Figure 2: Cost and funding of the options, £ million',
            unit: '',
            labels: ['Option A', 'Option B', 'Option C'],
            series: [
              { name: 'Cost', values: [3.8, 5.2, 9.6] },
              { name: 'Funding in hand', values: [3.8, 5.2, 5.2] },
            ],
          },
        },
        'Option B would be met by the award (£4.1 million), the local levy (£0.6 million) and the Council’s capital programme (£0.5 million, agreed in February 2025). A reserve of 12 % for risk is part of the cost.',
        'Running the pumps costs £38,000 a year. It would be met from what is no longer spent on sandbags, tankers and clearing up, £52,000 a year on average since 2019.',
      ],
    },
    {
      title: 'What people said',
      passages: [
        'The consultation ran from 6 October to 14 November 2025. There were 412 answers, of them 287 from people who live or work in the area, and 61 people came to the two open evenings. Appendix 2 sums up the answers.',
        'Option B was preferred by 63 %, option C by 21 %, option A by 9 %; 7 % wanted none. The view over the water was the commonest worry, followed by parking during the works.',
        'As a result the glass panels were added at the square, and 46 parking places will be found at the old creamery for the time of the works.',
      ],
    },
    {
      title: 'Time',
      passages: [
        {
          points: [
            'Cabinet decision: 21 April 2026',
            'Planning application: May 2026, decision expected in September 2026',
            'Contract let: January 2027',
            'Works on the quay: March 2027 to September 2028, none from 1 November to the end of February',
            'Pumping station in use: October 2027',
          ],
        },
        'The footpath along the quay is closed for eleven weeks in 2027. Officers are looking at whether it can be opened on Saturdays and Sundays, when no work is done.',
      ],
    },
    {
      title: 'Health, equality and climate',
      passages: [
        'A third of the homes are rented by people on low incomes, of whom few are insured against flood. The ramp at the square is built at 1 in 21, so that it needs no handrail and can be used with a wheelchair alone.',
        'The pumps run on the current of panels on the car park’s roof for nine months of the year. The concrete is of a kind with 40 % less cement.',
      ],
    },
  ],
};
