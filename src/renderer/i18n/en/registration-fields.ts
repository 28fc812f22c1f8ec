import { fieldHelps as helps } from '#shared/forms/en/helps.ts';
import { fieldLabels as labels } from '#shared/forms/en/labels.ts';
/** Labels and help of every field of the two forms, by the path that the rules use. */
export const registrationFields = {
  name: { label: 'Registration name', help: 'For you only; it does not leave this computer with the forms.' },
  numbers: {
    label: 'Attached numbers',
    help: 'Only numbers that are authorised, or wait for their order, can be attached. A number belongs to one campaign.',
  },
  brand: {
    entityType: { label: labels.brand.entityType, help: helps.brand.entityType },
    companyName: { label: labels.brand.companyName, help: helps.brand.companyName },
    displayName: { label: labels.brand.displayName, help: helps.brand.displayName },
    firstName: { label: labels.brand.firstName, help: helps.brand.firstName },
    lastName: { label: labels.brand.lastName, help: helps.brand.lastName },
    ein: { label: labels.brand.ein, help: helps.brand.ein },
    einIssuingCountry: { label: labels.brand.einIssuingCountry, help: helps.brand.einIssuingCountry },
    vertical: { label: labels.brand.vertical, help: helps.brand.vertical },
    website: { label: labels.brand.website, help: helps.brand.website },
    stockSymbol: { label: labels.brand.stockSymbol, help: helps.brand.stockSymbol },
    stockExchange: { label: labels.brand.stockExchange, help: helps.brand.stockExchange },
    altBusinessIdType: { label: labels.brand.altBusinessIdType, help: helps.brand.altBusinessIdType },
    altBusinessId: { label: labels.brand.altBusinessId, help: helps.brand.altBusinessId },
    street: { label: labels.brand.street, help: helps.brand.street },
    city: { label: labels.brand.city, help: helps.brand.city },
    state: { label: labels.brand.state, help: helps.brand.state },
    postalCode: { label: labels.brand.postalCode, help: helps.brand.postalCode },
    country: { label: labels.brand.country, help: helps.brand.country },
    phone: { label: labels.brand.phone, help: helps.brand.phone },
    mobilePhone: { label: labels.brand.mobilePhone, help: helps.brand.mobilePhone },
    email: { label: labels.brand.email, help: helps.brand.email },
    businessContactEmail: {
      label: labels.brand.businessContactEmail,
      help: helps.brand.businessContactEmail,
    },
  },
  campaign: {
    usecase: {
      label: labels.campaign.usecase,
      help: 'What the messages are for. For several purposes choose Mixed, or Low volume.',
    },
    subUsecases: { label: labels.campaign.subUsecases, help: 'Each purpose that the messages really have.' },
    description: {
      label: labels.campaign.description,
      help: 'Who sends, to whom, what, and why, in two to four sentences.',
    },
    messageFlow: {
      label: labels.campaign.messageFlow,
      help: 'Every way in which people agree: where they see the offer, what they tick, write or say, and what they are told. Give the address of the page.',
    },
    samples: {
      label: labels.campaign.samples,
      help: 'As people will get them, with the brand name. Put what changes in square brackets, for example [First name].',
    },
    optinMessage: {
      label: labels.campaign.optinMessage,
      help: 'Sent when somebody agrees: brand, how often, that rates may apply, HELP and STOP.',
    },
    optoutMessage: {
      label: labels.campaign.optoutMessage,
      help: 'Sent after STOP: brand, and that no more messages will come.',
    },
    helpMessage: {
      label: labels.campaign.helpMessage,
      help: 'Sent after HELP: brand, and a phone number or an e-mail address.',
    },
    optinKeywords: {
      label: labels.campaign.optinKeywords,
      help: 'Separated by commas without blanks, for example START,YES.',
    },
    optoutKeywords: { label: labels.campaign.optoutKeywords, help: 'STOP has to be among them.' },
    helpKeywords: { label: labels.campaign.helpKeywords, help: 'HELP has to be among them.' },
    embeddedLink: {
      label: labels.campaign.embeddedLink,
      help: 'Tick it when any message holds a web address.',
    },
    embeddedLinkSample: {
      label: labels.campaign.embeddedLinkSample,
      help: 'The full address as a message would hold it. No link shorteners.',
    },
    embeddedPhone: {
      label: labels.campaign.embeddedPhone,
      help: 'Tick it when any message holds a phone number. The one in the help message does not count.',
    },
    numberPool: {
      label: labels.campaign.numberPool,
      help: 'Tick it when more than 49 numbers send the same campaign.',
    },
    numberPoolReason: {
      label: labels.campaign.numberPoolReason,
      help: 'Why each person or location needs a number of its own.',
    },
    ageGated: {
      label: labels.campaign.ageGated,
      help: 'Alcohol, tobacco, firearms: only behind a proof of age.',
    },
    directLending: {
      label: labels.campaign.directLending,
      help: 'The organisation itself lends money, or arranges loans.',
    },
    affiliateMarketing: {
      label: labels.campaign.affiliateMarketing,
      help: 'Messages sell for somebody else. Carriers do not approve it.',
    },
    subscriberOptin: {
      label: labels.campaign.subscriberOptin,
      help: 'Nobody gets a message before agreeing.',
    },
    subscriberOptout: { label: labels.campaign.subscriberOptout, help: 'STOP ends the messages at once.' },
    subscriberHelp: {
      label: labels.campaign.subscriberHelp,
      help: 'HELP is answered with a way to reach somebody.',
    },
    privacyPolicyLink: { label: labels.campaign.privacyPolicyLink, help: helps.campaign.privacyPolicyLink },
    termsAndConditionsLink: {
      label: labels.campaign.termsAndConditionsLink,
      help: helps.campaign.termsAndConditionsLink,
    },
    termsAndConditions: {
      label: labels.campaign.termsAndConditions,
      help: 'The organisation has read and accepts the terms of the campaign registry.',
    },
    privacyPolicyText: {
      label: labels.campaign.privacyPolicyText,
      help: 'Paste the policy as it stands on the website, to have it checked here.',
    },
    termsText: {
      label: labels.campaign.termsText,
      help: 'Paste the terms as they stand on the website, to have them checked here.',
    },
  },
} as const;
