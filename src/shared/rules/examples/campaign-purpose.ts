import { examplesFrom, type Row } from './registration.ts';

const campaign = (change: Row[3]['campaign']): Row[3] => ({ campaign: change ?? {} });
const describe = (description: string): Row[3] => campaign({ description });

const ROWS: readonly Row[] = [
  ['CP-026', 'valid', 'who, to whom, what', {}],
  [
    'CP-026',
    'invalid',
    'fits any campaign',
    describe('We will be sending text messages to our customers for various business purposes.'),
    'description-says-nothing',
  ],
  [
    'CP-026',
    'boundary',
    'little',
    describe('Staff of Harbor Outfitters reply to customers about pick-up.'),
    'description-thin',
  ],
  [
    'CP-026',
    'invalid',
    'to nobody',
    describe(
      'Rental dates, pick-up times, gear questions and return reminders are texted from Harbor Outfitters.',
    ),
    'description-without-recipients',
  ],
  ['CP-026', 'missing', 'nothing', describe('')],
  [
    'CP-026',
    'boundary',
    'two words that say something',
    describe('We text customers about canoe rental.'),
    'description-thin',
    'description-without-sender',
    'description-without-occasion',
  ],
  [
    'CP-026',
    'boundary',
    'five words that say something',
    describe('Harbor Outfitters confirms canoe and tent rental to customers.'),
  ],
  [
    'CP-026',
    'invalid',
    'from nobody',
    describe('Customers hear about rental dates, pick-up times and gear when they book.'),
    'description-without-sender',
  ],
  [
    'CP-026',
    'boundary',
    'from staff of an unnamed company',
    describe('Our staff text customers about rental dates, pick-up times and gear when they book.'),
    'description-without-sender',
  ],
  ['CP-029', 'valid', 'a business', {}],
  ['CP-029', 'invalid', 'peer to peer', describe('This is a P2P conversation.'), 'program-personal'],
  ['CP-029', 'invalid', 'a trial run', describe('This campaign is for testing purposes.'), 'program-testing'],
  ['CP-029', 'invalid', 'oneself', describe('Notes are texted to my own phone.'), 'program-own-numbers'],
  [
    'CP-029',
    'invalid',
    'oneself and nobody else',
    describe('This campaign only sends server alerts to my own phone number.'),
    'program-own-numbers',
  ],
  [
    'CP-029',
    'boundary',
    'employees only',
    describe('Shift changes are sent only to our employees.'),
    'program-internal',
  ],
  ['CP-029', 'boundary', 'family of those written to', describe('Guests bring their family members along.')],
  ['CP-029', 'invalid', 'one’s own family', describe('I text my wife and kids.'), 'program-personal'],
  ['CP-029', 'boundary', 'denied', describe('These are not personal messages.')],
  [
    'CP-029',
    'boundary',
    'relatives of a patient',
    describe('Nurses text patients and their family members about visits.'),
  ],
  ['CP-029', 'boundary', 'a place for tests', describe('Patients book a drive-through for testing.')],
  [
    'CP-029',
    'boundary',
    'a sale by that name',
    describe('Customers hear of the sale open to our friends and family event.'),
  ],
  [
    'CP-029',
    'invalid',
    'relatives of the sender',
    describe('I text with my friends and family.'),
    'program-personal',
  ],
  [
    'CP-029',
    'boundary',
    'tests as a product',
    describe('Patients get a text when the results of their blood tests are ready.'),
  ],
  [
    'CP-026',
    'invalid',
    'a history',
    describe(
      'Harbor Outfitters was founded in 1962 by two brothers who loved the lake and still runs from the same dock.',
    ),
    'description-without-recipients',
    'description-off-purpose',
  ],
];

export const campaignPurposeExamples = examplesFrom(ROWS);
