import type { TextTable } from '../../text.ts';

export const readiness = {
  'not-pulled-unknown': {
    message: 'Not known yet: nothing has been pulled for this customer.',
    cure: 'Pull this customer, or import its numbers and locations.',
  },
  'attested-met': {
    message: 'Confirmed by {{who}} on {{date}}. {{note}}',
    reason: 'Webex does not report this, so a person’s word stands here.',
  },
  'attested-not-met': {
    message: '{{who}} said on {{date}} that this is not so. {{note}}',
    cure: 'Settle it with the customer or the partner, then confirm it here.',
  },
  'calling-plan-met': {
    message: 'Locations on a Cisco Calling Plan in the US or Canada: {{ready}}.',
  },
  'calling-plan-not-met': {
    message: 'None of the US and Canadian locations ({{total}}) is on a Cisco Calling Plan.',
    reason: 'Business texting needs a Cisco Calling Plan in the US or Canada.',
    cure: 'Order a Cisco Calling Plan for a location through the partner, then pull again.',
  },
  'calling-plan-country-not-met': {
    message: 'No location is in the US or Canada.',
    reason: 'Business texting needs a Cisco Calling Plan in the US or Canada.',
    cure: 'Business texting cannot be used until there is a US or Canadian location on a Cisco Calling Plan.',
  },
  'calling-plan-unknown': {
    message: 'Not known: Webex names no PSTN connection for {{undecided}} of the US and Canadian locations.',
    cure: 'Look at the PSTN settings of these locations in Control Hub, then confirm it here.',
  },
  'enterprise-trial-not-met': {
    message: 'A licence of this customer belongs to a trial.',
    reason: 'Trial subscriptions have not been eligible since {{since}}.',
    cure: 'Turn the trial into a paid subscription, then pull again.',
  },
  'enterprise-unknown': {
    message: 'Webex does not report whether this is an enterprise customer.',
    reason: 'Online and trial customers cannot use business texting.',
    cure: 'Ask the partner or look at the subscription in Control Hub, then confirm it here.',
  },
  'primary-number-met': {
    message: 'People with an eligible primary number: {{people}}.',
  },
  'primary-number-not-met': {
    message: 'Nobody has an eligible primary number.',
    reason:
      'Each person who texts needs a primary number from Cisco Calling Plans in a US or Canadian location.',
    cure: 'Assign Cisco Calling Plan numbers to the people who will text, then pull again.',
  },
  'primary-number-unknown': {
    message: 'Not known: the PSTN connection of some locations is missing.',
    cure: 'Choose a PSTN connection for these locations in Control Hub, then pull again.',
  },
  'app-version-unknown': {
    message: 'Webex does not report which app versions people use.',
    reason: 'Texting needs the Webex App {{version}} or later.',
    cure: 'Check the versions in use in Control Hub, then confirm it here.',
  },
  'cisco-pstn-met': {
    message: 'All locations in the US and Canada ({{ready}}) use Cisco PSTN.',
  },
  'cisco-pstn-partly-met': {
    message: '{{ready}} of {{total}} locations in the US and Canada use Cisco PSTN.',
    reason: 'Numbers of the others cannot text: {{others}}.',
  },
  'cisco-pstn-not-met': {
    message: 'None of the locations in the US and Canada ({{total}}) uses Cisco PSTN.',
    reason: 'Texting works only in a location whose PSTN connection is Cisco PSTN.',
    cure: 'Choose Cisco Calling Plans as the PSTN connection of a location in Control Hub, then pull again.',
  },
  'cisco-pstn-unknown': {
    message: 'Not known: Webex names no PSTN connection for {{undecided}} of the US and Canadian locations.',
    cure: 'Look at the PSTN settings of these locations in Control Hub, then confirm it here.',
  },
  'recorded-campaign-met': {
    message: 'Numbers recorded as registered to a campaign: {{numbers}}.',
  },
  'campaign-unknown': {
    message: 'No campaign registration is recorded here, and Webex does not report it.',
    reason: 'Numbers that are not registered to a 10DLC campaign do not text.',
    cure: 'Write a registration, or confirm here that one already exists.',
  },
  'add-on-licence-met': {
    message: 'The licence “{{licence}}” is among those of this customer.',
    reason: 'It was recognised by its name; the exact name of the add-on is not published.',
  },
  'add-on-licence-unknown': {
    message: 'No licence of this customer has a name that suggests texting.',
    reason: 'Whether Webex lists the Business Texting add-on among licences is not documented.',
    cure: 'Look in Control Hub: when the Business Texting tab shows under Calling > PSTN, the add-on is there. Then confirm it here.',
  },
  'recorded-authorised-numbers-met': {
    message: 'Numbers recorded as authorised: {{numbers}}.',
  },
  'authorised-numbers-unknown': {
    message:
      'No number is recorded here as authorised, and Webex does not report it. Eligible numbers: {{eligible}}.',
    reason: 'Only authorised numbers can be registered to a campaign.',
    cure: 'Make a batch for each location, or confirm here that numbers are already authorised.',
  },
  'hipaa-not-supported': {
    message: 'This looks like a healthcare organisation: {{name}}.',
    reason: 'Business texting does not support HIPAA.',
    cure: 'Make sure that nobody sends health information by text.',
  },
} as const satisfies TextTable;

export const readinessTitles = {
  'RD-001': 'Cisco Calling Plan in the US or Canada',
  'RD-002': 'Enterprise customer',
  'RD-003': 'Primary numbers for people',
  'RD-004': 'Webex App version',
  'RD-005': 'Cisco PSTN in the location',
  'RD-006': '10DLC campaign registered',
  'RD-007': 'Business Texting add-on',
  'RD-008': 'Authorised numbers',
  'RD-009': 'HIPAA not supported',
} as const;
