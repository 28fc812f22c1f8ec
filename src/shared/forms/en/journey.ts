/** Names of where a number stands and of who says so, in English. */
export const journeyNames = {
  journey: {
    'not-eligible': 'Not eligible',
    eligible: 'Eligible',
    'in-batch': 'In a batch',
    submitted: 'Submitted',
    authorised: 'Authorised',
    'registration-requested': 'Registration requested',
    'in-campaign': 'In a campaign',
    lapsed: 'Lapsed',
    rejected: 'Rejected',
  },
  journeySource: {
    mirror: 'from Webex',
    outbox: 'from the outbox',
    connector: 'from the connector',
    person: 'said by a person',
  },
} as const;
