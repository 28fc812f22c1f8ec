import type { AttachmentCounts } from '../../model/attachment.ts';
import { CLEAN_CAMPAIGN, examplesFrom, type Row } from './registration.ts';

const flow = (messageFlow: string, attachments: AttachmentCounts = {}): Row[3] => ({
  campaign: { messageFlow },
  facts: { attachments },
});

const PAPER = 'Guests sign a paper form at the front desk; see the attached picture.';
const PORTAL = 'Members log in to the member portal and tick an empty box; a screenshot is attached.';
const ASKED = 'When a customer calls to book, staff ask whether texts about the rental are welcome.';

const ROWS: readonly Row[] = [
  ['CP-046', 'valid', 'a box on a page that anybody opens', flow(CLEAN_CAMPAIGN.messageFlow)],
  ['CP-046', 'invalid', 'a paper form without its picture', flow(PAPER), 'consent-without-picture'],
  ['CP-046', 'valid', 'a paper form with its picture', flow(PAPER, { consent: 1 })],
  [
    'CP-046',
    'boundary',
    'a paper form with other attachments',
    flow(PAPER, { privacy: 2, 'tax-letter': 1, other: 1 }),
    'consent-without-picture',
  ],
  ['CP-046', 'invalid', 'a question by the staff', flow(ASKED), 'consent-without-picture'],
  [
    'CP-046',
    'boundary',
    'a question by the staff, with its script',
    flow(`${ASKED} They read: "May we text you about your rental at Harbor Outfitters? Say yes or no."`),
  ],
  ['CP-046', 'invalid', 'a page behind a sign-in', flow(PORTAL), 'login-without-picture'],
  ['CP-046', 'valid', 'a page behind a sign-in, with its picture', flow(PORTAL, { consent: 1 })],
  [
    'CP-046',
    'boundary',
    'a page that needs no sign-in',
    flow('Customers tick a box at https://www.example.com/book, which opens without a sign-in.'),
  ],
  [
    'CP-046',
    'boundary',
    'a box on a page, and paper beside it',
    flow('Customers agree at https://www.example.com/book by ticking a box. Others agree on a paper form.'),
    'consent-without-picture',
  ],
  [
    'CP-046',
    'boundary',
    'a box on a page, and nobody is asked by phone',
    flow('Customers agree at https://www.example.com/book by ticking a box. Nobody agrees over the phone.'),
  ],
  [
    'CP-046',
    'boundary',
    'a paper form whose picture is public',
    flow('Guests sign a paper form: https://www.example.com/consent-form.png'),
  ],
  ['CP-046', 'missing', 'nobody knows the attachments', { campaign: { messageFlow: PAPER } }],
  ['CP-046', 'missing', 'no flow', flow('')],
];

export const attachmentExamples = examplesFrom(ROWS);
