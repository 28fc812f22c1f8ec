import type { TextTable } from '../../text.ts';

const REVIEW = 'Reviewers open this page; one that they cannot see is refused.';
const AGAIN = 'Mend the page, then look at it again.';

export const pages = {
  'page.website': { message: 'Website' },
  'page.privacy': { message: 'Privacy policy' },
  'page.terms': { message: 'Terms' },
  'page.opt-in': { message: 'Opt-in page' },
  'element.terms-program': { message: 'what the messages are about' },
  'element.terms-frequency': { message: 'message frequency' },
  'element.terms-rates': { message: 'message and data rates' },
  'element.terms-optout': { message: 'how to opt out' },
  'element.terms-contact': { message: 'a contact for help' },
  'element.terms-carriers': { message: 'that carriers are not liable' },
  'element.terms-privacy': { message: 'the privacy policy' },
  'page-refused': {
    message: '{{page}}, seen on {{on}}: the server refused with status {{status}}.',
    reason: REVIEW,
    cure: 'Put the page where the form says it is, open to everybody, then look again.',
  },
  'page-unreachable': {
    message: '{{page}}, seen on {{on}}: nobody answered at this address.',
    reason: REVIEW,
    cure: 'Check the address in the form and the server, then look again.',
  },
  'page-not-https': {
    message: '{{page}}, seen on {{on}}: it does not answer over https.',
    reason: 'Reviewers refuse links that are not secure.',
    cure: 'Serve the page over https and write that address into the form.',
  },
  'page-certificate': {
    message: '{{page}}, seen on {{on}}: its certificate is not vouched for.',
    reason: 'Browsers warn of such a page, and reviewers refuse it.',
    cure: 'Renew or replace the certificate, then look again.',
  },
  'page-too-large': {
    message: '{{page}}, seen on {{on}}: it is larger than 3 MB and was not read.',
    reason: 'A policy or form of that size is not a page that somebody reads.',
    cure: 'Check that the address leads to the page itself.',
  },
  'page-too-slow': {
    message: '{{page}}, seen on {{on}}: it did not arrive within 10 seconds.',
    reason: REVIEW,
    cure: 'Check the server, then look again.',
  },
  'page-too-many-redirects': {
    message: '{{page}}, seen on {{on}}: it leads on more than five times.',
    reason: REVIEW,
    cure: 'Write the address that it ends at into the form.',
  },
  'page-private-address': {
    message: '{{page}}, seen on {{on}}: it leads into a private network.',
    reason: 'Reviewers are outside and cannot open it; it was not opened here either.',
    cure: 'Put the page on the public internet.',
  },
  'page-login': {
    message: '{{page}}, seen on {{on}}: it asks to sign in.',
    reason: 'Reviewers have no account and refuse what they cannot see.',
    cure: 'Open the page to everybody, or show it on a public page with pictures.',
  },
  'page-parked': {
    message: '{{page}}, seen on {{on}}: the domain is parked or has no site yet.',
    reason: 'Reviewers refuse a brand without a site of its own.',
    cure: 'Publish the site, or name the one that the brand has.',
  },
  'page-not-a-page': {
    message: '{{page}}, seen on {{on}}: what answered is no page that can be read.',
    reason: REVIEW,
    cure: 'Write the address of the page itself into the form.',
  },
  'page-needs-scripts': {
    message: '{{page}}, seen on {{on}}: hardly any text comes without scripts, and scripts are not run.',
    reason: 'What it says could not be read, neither for it nor against it.',
    cure: 'Open the page in a browser and check it by eye.',
  },
  'page-without-brand': {
    message: '{{page}}, seen on {{on}}: it does not name “{{name}}”.',
    reason: 'Reviewers compare the brand of the form with the page.',
    cure: `Name the brand on the page as in the form. ${AGAIN}`,
  },
  'page-clause-missing': {
    message: '{{page}}, seen on {{on}}: no clause says that mobile numbers and consent are not shared.',
    reason: 'Reviewers look for this clause first.',
    cure: 'Add: “Mobile numbers and text messaging consent are not shared with third parties or affiliates for marketing.”',
  },
  'page-clause-shared': {
    message: '{{page}}, seen on {{on}}: it says that data is shared: “{{words}}”.',
    reason: 'Reviewers refuse a policy that shares mobile numbers or consent for marketing.',
    cure: `Say that mobile numbers and consent are not shared. ${AGAIN}`,
  },
  'page-clause-unclear': {
    message: '{{page}}, seen on {{on}}: the clause leaves texting open: “{{words}}”.',
    reason: 'Reviewers want mobile numbers or consent to be named.',
    cure: `Name mobile numbers and text messaging consent in the clause. ${AGAIN}`,
  },
  'page-terms-lack': {
    message: '{{page}}, seen on {{on}}: not found: {{elements}}.',
    reason: 'Reviewers look for each of these on the terms page.',
    cure: `Add what is missing. ${AGAIN}`,
  },
  'page-consent-missing': {
    message: '{{page}}, seen on {{on}}: the wording that the message flow quotes is not on it.',
    reason: 'Reviewers compare the quoted wording with the page.',
    cure: 'Show the wording beside the box, or quote what the page says.',
  },
  'page-consent-differs': {
    message: '{{page}}, seen on {{on}}: its wording differs from the quoted one: “{{words}}”.',
    reason: 'Reviewers compare the quoted wording with the page.',
    cure: 'Make the two the same, then look again.',
  },
  'page-look-old': {
    message: '{{page}} was last looked at on {{on}}, more than 30 days ago.',
    reason: 'Pages change; an old look is evidence of its day only.',
    cure: 'Look at the page again.',
  },
  'page-look-other-text': {
    message: '{{page}} was looked at on {{on}}; the brand or the quoted wording was changed since.',
    reason: 'The page was compared with another text.',
    cure: 'Look at the page again.',
  },
  'page-look-other-address': {
    message: '{{page}} was looked at on {{on}} at another address.',
    reason: 'The form names a page that nobody has looked at yet.',
    cure: 'Look at the page again.',
  },
} as const satisfies TextTable;

export const pageTitles = {
  'WP-001': 'Page can be seen',
  'WP-002': 'Page names the brand',
  'WP-003': 'Clause of the privacy page',
  'WP-004': 'Elements of the terms page',
  'WP-005': 'Wording on the opt-in page',
  'WP-006': 'Age of the look',
} as const;
