/** Labels and help of every field of the two forms, by the path that the rules use. */
export const registrationFields = {
  name: { label: 'Registration name', help: 'For you only; it does not leave this computer with the forms.' },
  numbers: {
    label: 'Attached numbers',
    help: 'Only numbers that are authorised, or wait for their order, can be attached. A number belongs to one campaign.',
  },
  brand: {
    entityType: { label: 'Kind of organisation', help: 'As it is registered with the tax office.' },
    companyName: {
      label: 'Legal name',
      help: 'Letter for letter as on the tax papers, with commas, dots and the legal form (LLC, Inc.).',
    },
    displayName: {
      label: 'Brand name',
      help: 'The name that people know, and that stands in the messages.',
    },
    firstName: { label: 'First name', help: 'Of the sole proprietor.' },
    lastName: { label: 'Last name', help: 'Of the sole proprietor.' },
    ein: {
      label: 'Tax id (EIN)',
      help: 'In the US the nine digits of the EIN, for example 12-3456789. Not a social security number.',
    },
    einIssuingCountry: { label: 'Country of the tax id', help: 'Two letters, for example US or CA.' },
    vertical: { label: 'Line of business', help: 'The one that comes closest.' },
    website: {
      label: 'Website',
      help: 'The public home page with https. Reviewers open it and look for the brand name.',
    },
    stockSymbol: { label: 'Stock symbol', help: 'As it is listed.' },
    stockExchange: { label: 'Stock exchange', help: 'Where the company is listed.' },
    altBusinessIdType: {
      label: 'Kind of other ID',
      help: 'Optional. A second id that proves the company.',
    },
    altBusinessId: { label: 'Other business ID', help: 'The id of the kind chosen above.' },
    street: { label: 'Street', help: 'A physical address. A post office box is refused.' },
    city: { label: 'City', help: 'As in the postal address.' },
    state: { label: 'State or province', help: 'In the US and Canada two letters, for example ID.' },
    postalCode: { label: 'Postal code', help: 'In the US five digits.' },
    country: { label: 'Country', help: 'Two letters, for example US or CA.' },
    phone: {
      label: 'Phone',
      help: 'Where customers get support, with country code, for example +1 208 555 0100.',
    },
    mobilePhone: {
      label: 'Mobile phone',
      help: 'A US or Canadian mobile that can receive the one-time password of the registry.',
    },
    email: {
      label: 'Support e-mail',
      help: 'At the domain of the website. Free mail services are refused.',
    },
    businessContactEmail: {
      label: 'E-mail of the business contact',
      help: 'Of one person at the company, not a shared mailbox. The registry writes there.',
    },
  },
  campaign: {
    usecase: {
      label: 'Use case',
      help: 'What the messages are for. For several purposes choose Mixed, or Low volume.',
    },
    subUsecases: { label: 'Sub-use cases', help: 'Each purpose that the messages really have.' },
    description: {
      label: 'Campaign description',
      help: 'Who sends, to whom, what, and why, in two to four sentences.',
    },
    messageFlow: {
      label: 'Message flow',
      help: 'Every way in which people agree: where they see the offer, what they tick, write or say, and what they are told. Give the address of the page.',
    },
    samples: {
      label: 'Sample messages',
      help: 'As people will get them, with the brand name. Put what changes in square brackets, for example [First name].',
    },
    optinMessage: {
      label: 'Opt-in message',
      help: 'Sent when somebody agrees: brand, how often, that rates may apply, HELP and STOP.',
    },
    optoutMessage: {
      label: 'Opt-out message',
      help: 'Sent after STOP: brand, and that no more messages will come.',
    },
    helpMessage: {
      label: 'Help message',
      help: 'Sent after HELP: brand, and a phone number or an e-mail address.',
    },
    optinKeywords: {
      label: 'Opt-in keywords',
      help: 'Separated by commas without blanks, for example START,YES.',
    },
    optoutKeywords: { label: 'Opt-out keywords', help: 'STOP has to be among them.' },
    helpKeywords: { label: 'Help keywords', help: 'HELP has to be among them.' },
    embeddedLink: { label: 'Link in messages', help: 'Tick it when any message holds a web address.' },
    embeddedLinkSample: {
      label: 'Sample of the link',
      help: 'The full address as a message would hold it. No link shorteners.',
    },
    embeddedPhone: {
      label: 'Phone number in messages',
      help: 'Tick it when any message holds a phone number. The one in the help message does not count.',
    },
    numberPool: {
      label: 'Number pool',
      help: 'Tick it when more than 49 numbers send the same campaign.',
    },
    numberPoolReason: {
      label: 'Reason for the pool',
      help: 'Why each person or location needs a number of its own.',
    },
    ageGated: { label: 'Age-gated content', help: 'Alcohol, tobacco, firearms: only behind a proof of age.' },
    directLending: {
      label: 'Direct lending',
      help: 'The organisation itself lends money, or arranges loans.',
    },
    affiliateMarketing: {
      label: 'Affiliate marketing',
      help: 'Messages sell for somebody else. Carriers do not approve it.',
    },
    subscriberOptin: { label: 'Subscribers opt in', help: 'Nobody gets a message before agreeing.' },
    subscriberOptout: { label: 'Subscribers can opt out', help: 'STOP ends the messages at once.' },
    subscriberHelp: {
      label: 'Subscribers can ask for help',
      help: 'HELP is answered with a way to reach somebody.',
    },
    privacyPolicyLink: {
      label: 'Privacy policy',
      help: 'Address of the page. It has to say that mobile numbers are not shared for marketing.',
    },
    termsAndConditionsLink: {
      label: 'Terms and conditions',
      help: 'Address of the page with the terms of the messages.',
    },
    termsAndConditions: {
      label: 'Terms accepted',
      help: 'The organisation has read and accepts the terms of the campaign registry.',
    },
  },
} as const;
