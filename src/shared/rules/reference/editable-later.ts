import type { Reference } from './reference.ts';

/** A provider that publishes which fields it takes another value for, after the campaign or brand was filed. */
export type EditPublisher = 'twilio' | 'aws' | 'bandwidth';

interface EditableLater {
  /** Fields that are edited in place. */
  readonly yes: readonly string[];
  /** Fields that keep their value for good. */
  readonly no: readonly string[];
}

const FLAGS = [
  'campaign.embeddedLink',
  'campaign.embeddedPhone',
  'campaign.ageGated',
  'campaign.directLending',
] as const;
const LINKS = ['campaign.privacyPolicyLink', 'campaign.termsAndConditionsLink'] as const;

/** What can be edited once it was filed, by who says so. A field that nobody names is not in here. */
export const EDITABLE_LATER = {
  source:
    'Bandwidth campaign API; AWS End User Messaging registration guide; Twilio API, update of a failed campaign',
  asOf: '2026-11-22',
  conflict:
    'Bandwidth keeps description, use case and attributes; Twilio takes another description for a campaign that failed; AWS takes the replies and the samples only. Cisco publishes nothing about it.',
  values: {
    bandwidth: {
      yes: [
        'campaign.samples',
        'campaign.messageFlow',
        'campaign.optinMessage',
        'campaign.optoutMessage',
        'campaign.helpMessage',
        'campaign.optinKeywords',
        'campaign.optoutKeywords',
        'campaign.helpKeywords',
      ],
      no: [
        'campaign.description',
        'campaign.usecase',
        'campaign.subUsecases',
        ...FLAGS,
        'campaign.numberPool',
      ],
    },
    aws: {
      yes: ['campaign.samples', 'campaign.optoutMessage', 'campaign.helpMessage'],
      no: [
        'brand.companyName',
        'campaign.description',
        'campaign.usecase',
        'campaign.subUsecases',
        'campaign.messageFlow',
        'campaign.optinMessage',
        'campaign.optinKeywords',
        'campaign.optoutKeywords',
        'campaign.helpKeywords',
        ...FLAGS,
      ],
    },
    twilio: {
      yes: ['campaign.description', 'campaign.messageFlow', 'campaign.samples', ...FLAGS, ...LINKS],
      no: [],
    },
  },
} as const satisfies Reference<Readonly<Record<EditPublisher, EditableLater>>>;

/** Who edits a field in place and who keeps it; both empty when nobody says. */
export function editableLater(path: string): Record<'yes' | 'no', readonly EditPublisher[]> {
  const publishers = Object.keys(EDITABLE_LATER.values) as EditPublisher[];
  const saying = (word: 'yes' | 'no') =>
    publishers.filter((publisher) => {
      const named: readonly string[] = EDITABLE_LATER.values[publisher][word];
      return named.includes(path);
    });
  return { yes: saying('yes'), no: saying('no') };
}
