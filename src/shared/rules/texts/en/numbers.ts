import type { TextTable } from '../../text.ts';

export const numbers = {
  'number-in-other-campaign': {
    message: '{{number}} is in “{{registration}}” already.',
    reason: 'A number belongs to one campaign.',
    cure: 'Remove it from one of the two.',
  },
  'numbers-need-pool': {
    message: '{{count}} numbers are attached. More than {{most}} need a number pool.',
    reason:
      'Two providers draw the line at {{most}}, a third at 50. The pool is asked for once the campaign is approved.',
    cure: 'Plan the request, or split the numbers.',
  },
  'number-unknown': {
    message: '{{number}} is not in the mirror.',
    reason: 'Only authorised numbers of this customer can be registered.',
    cure: 'Pull the customer, or remove the number.',
  },
  'number-not-authorised': {
    message: '{{number}} is not authorised.',
    reason: 'Only numbers in the authorised state can be registered to a campaign.',
    cure: 'Put it into a batch first, or confirm that it is authorised.',
  },
  'number-location-country': {
    message: '{{number}} is in a location in {{country}}.',
    reason: 'Only US and Canadian locations on Cisco Calling Plans can text.',
    cure: 'Remove it from the registration.',
  },
  'number-location-pstn': {
    message: '{{number}} is in a location on {{pstnType}}, not on Cisco Calling Plans.',
    reason: 'Only US and Canadian locations on Cisco Calling Plans can text.',
    cure: 'Check what happened to the location since, or remove the number.',
  },
  'number-owner-no-person': {
    message: '{{number}} belongs to {{ownerType}}, not to a person.',
    reason:
      'The article speaks of the primary number of each texting user; whether others may text is not published.',
    cure: 'Ask the PSTN support team, or remove it.',
  },
  'registration-number-not-primary': {
    message: '{{number}} is the {{numberType}} number of its user, not the primary one.',
    reason: 'Each texting user needs a primary number from Cisco Calling Plans.',
    cure: 'Attach the primary number of the user instead.',
  },
  'numbers-awaiting-order': {
    message: 'Attached numbers that wait for their order: {{count}}.',
    reason: 'Only numbers in the authorised state can be registered to a campaign.',
    cure: 'Nothing to do: once released, the registration is held in the outbox until the order has answered.',
  },
  'numbers-sole-proprietor': {
    message: '{{count}} numbers are attached; a sole proprietor’s campaign takes one.',
    cure: 'Keep one number, or register the organisation with its EIN.',
  },
  'registration-number-toll-free': {
    message: '{{number}} is a toll-free number.',
    reason: '10DLC is for ten-digit local numbers.',
    cure: 'Remove it.',
  },
  'registration-number-not-nanp': {
    message: '{{number}} is not a ten-digit North American number.',
    reason: '10DLC is for ten-digit local numbers.',
    cure: 'Remove it.',
  },
  'number-not-e164': {
    message: '“{{number}}” is not a telephone number with plus sign and country code.',
    cure: 'Remove it and choose the number from the list.',
  },
  'number-twice': {
    message: '{{number}} is attached twice.',
    cure: 'Remove one of them.',
  },
  'numbers-mixed-countries': {
    message: 'US numbers ({{us}}) and Canadian numbers ({{ca}}) are mixed.',
    reason:
      '10DLC governs traffic in the US; how Cisco treats Canadian numbers in a campaign is not published.',
    cure: 'Ask the PSTN support team, or register them apart.',
  },
  'numbers-none': {
    message: 'No number is attached yet.',
    reason: 'A campaign that stays without numbers goes dormant with some providers.',
  },
  'numbers-and-more': {
    message: '{{rest}} more numbers have the same trouble, {{all}} in all.',
  },
} as const satisfies TextTable;

export const numberTitles = {
  'NM-001': 'Number in another campaign',
  'NM-002': 'Number pool threshold',
  'NM-003': 'Number not authorised',
  'NM-004': 'Numbers of a sole proprietor',
  'NM-005': 'Kind of number',
  'NM-006': 'List of numbers',
  'NM-007': 'No numbers yet',
} as const;
