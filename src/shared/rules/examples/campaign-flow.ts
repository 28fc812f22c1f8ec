import { CLEAN_CAMPAIGN, examplesFrom, type Row } from './registration.ts';

const campaign = (change: Row[3]['campaign']): Row[3] => ({ campaign: change ?? {} });
const flow = (messageFlow: string): Row[3] => campaign({ messageFlow });
const without = (words: string): Row[3] => flow(CLEAN_CAMPAIGN.messageFlow.replaceAll(words, ''));

const ROWS: readonly Row[] = [
  ['CP-019', 'valid', 'a box on a page', {}],
  [
    'CP-019',
    'invalid',
    'no way named',
    flow('Everyone we write to has agreed to it beforehand.'),
    'flow-without-method',
  ],
  [
    'CP-019',
    'boundary',
    'a website without its address',
    flow('Customers agree on our website.'),
    'flow-without-place',
  ],
  [
    'CP-019',
    'boundary',
    'a place for the address',
    flow('Customers agree at [URL] by ticking an empty box beside their mobile number.'),
  ],
  [
    'CP-019',
    'boundary',
    'a flow as short as can be',
    flow('Customers agree at [URL] by ticking a box.'),
    'text-doubtful',
  ],
  [
    'CP-019',
    'boundary',
    'the wording in place of an address',
    flow(`Customers tick a box on our website: "${'Send me texts about my rental from Harbor Outfitters.'}"`),
  ],
  ['CP-019', 'valid', 'a keyword to a number', flow('Customers text BOAT to 208-555-0142.')],
  [
    'CP-019',
    'valid',
    'a paper form with its picture',
    flow('Guests sign a paper form at the front desk; see the attached screenshot.'),
  ],
  [
    'CP-019',
    'boundary',
    'at a desk, without evidence',
    flow('Guests say yes at the front desk.'),
    'flow-without-place',
  ],
  [
    'CP-019',
    'invalid',
    'people who are not asked',
    flow('We import contacts from the booking system at https://www.example.com and text them.'),
    'flow-adds-unasked',
  ],
  [
    'CP-019',
    'boundary',
    'people who are asked and then added',
    flow('Customers who tick the box at https://www.example.com/book are added to the list.'),
  ],
  [
    'CP-019',
    'boundary',
    'a page, and nobody who does anything',
    flow('The web form at https://www.example.com/book is where it happens.'),
    'flow-without-act',
  ],
  [
    'CP-019',
    'boundary',
    'a way that has no name here, with its wording',
    flow('In the cabin hangs a slate with a line: "I would like to get texts about my cabin and its lamps."'),
    'flow-without-method',
  ],
  [
    'CP-019',
    'valid',
    'a line in a contract, with its picture',
    flow('Renters initial a line of its own in the rental contract, as the attached picture shows.'),
  ],
  [
    'CP-019',
    'valid',
    'a question by the staff, with its script',
    flow(
      'When a customer calls to book, staff read the question of the attached script: "May we text you about your ' +
        'rental?" A yes is noted in the booking, and without it no text is sent.',
    ),
  ],
  ['CP-019', 'missing', 'no flow is for CP-001', flow('')],
  ['CP-020', 'valid', 'all disclosures', {}],
  ['CP-020', 'invalid', 'no brand', without('Harbor Outfitters'), 'flow-without-brand'],
  [
    'CP-020',
    'invalid',
    'no kinds of messages',
    flow(CLEAN_CAMPAIGN.messageFlow.replace('about my rentals', '').replace('booking page', 'page')),
    'flow-without-types',
  ],
  ['CP-020', 'invalid', 'no frequency', without('Message frequency varies. '), 'flow-without-frequency'],
  ['CP-020', 'invalid', 'no rates', without('Message and data rates may apply. '), 'flow-without-rates'],
  ['CP-020', 'invalid', 'no help', without('HELP for help, '), 'flow-without-help'],
  ['CP-020', 'invalid', 'no opt-out', without(', STOP to opt out'), 'flow-without-stop'],
  [
    'CP-020',
    'invalid',
    'no terms',
    flow(CLEAN_CAMPAIGN.messageFlow.replace(/terms/g, 'rules')),
    'flow-without-terms',
  ],
  [
    'CP-020',
    'invalid',
    'no privacy policy',
    flow(CLEAN_CAMPAIGN.messageFlow.replace(/privacy/g, 'policy')),
    'flow-without-privacy',
  ],
  ['CP-020', 'missing', 'no flow', flow('')],
];

export const campaignFlowExamples = examplesFrom(ROWS);
