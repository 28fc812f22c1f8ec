import type { ExportFinding, ExportNumber, RegistrationExport } from '#core/exports/types.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';

/** A registration without open findings. */
export const SAMPLE: RegistrationExport = {
  customerName: 'Tidewater Freight Services LLC',
  registrationName: 'Delivery texts',
  brand: GOOD_BRAND,
  campaign: GOOD_CAMPAIGN,
  numbers: ['+12065550142', '+14255550143'],
  attachments: [],
  findings: [],
  withFindings: true,
  caseId: 'CASE-1042',
  delivery: 'editing',
  exportedAt: '2026-11-22T14:05:09.000Z',
  language: 'en',
  appVersion: '0.1.0',
};

/** Distinct North American numbers. */
export function manyNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const area = ['206', '425', '253', '509', '360'][Math.floor(index / 100) % 5];
    return `+1${area}55501${String(index % 100).padStart(2, '0')}`;
  });
}

const LONG = 'Łukasz schreibt über Größe; 海港货运发送送货更新。 قيمة الطلب '.repeat(100).slice(0, 4000);

/** Everything given, in several scripts: a listed company with a pool of numbers and links. */
export const FULL: RegistrationExport = {
  ...SAMPLE,
  customerName: 'Tidewater Freight & Söhne <海港>',
  registrationName: 'Livraisons "été" 送货',
  brand: {
    ...GOOD_BRAND,
    entityType: 'PUBLIC_PROFIT',
    companyName: '海港货运有限公司 & Søns',
    firstName: 'Zoë',
    lastName: 'Ångström-Őry',
    mobilePhone: '+12065550177',
    street: "12 'Quai' d’Été\nBâtiment B",
    stockSymbol: 'TDWT',
    stockExchange: 'NYSE',
    businessContactEmail: 'ir@tidewater-freight.example.com',
    altBusinessId: "=cmd|'/C calc'!A0",
    altBusinessIdType: 'DUNS',
  },
  campaign: {
    ...GOOD_CAMPAIGN,
    description: LONG,
    samples: [
      'Tidewater: السائق يصل غدا بين 9 و 11. Reply STOP to opt out.',
      'שלום, המשלוח בדרך\r\nReply STOP',
      '👋🏽 Привет _x0041_ & <b>café</b>\tdone',
      '+1 206 555 0142 rief an',
      "@SUM(1+1)*cmd|' /C calc'!A0",
    ],
    embeddedLink: true,
    embeddedLinkSample: 'https://tidewater-freight.example.com/t/8F2K?a=1&b=2',
    embeddedPhone: true,
    numberPool: true,
    numberPoolReason: '司机从各自的仓库回复。',
  },
  numbers: ['+12065550142', '+14255550143', '+442071838750'],
};

/** One of each kind: open ones, a hint, and one that somebody lets stand. */
export const FINDINGS: readonly ExportFinding[] = [
  { severity: 'info', path: 'brand.website', ruleId: 'BR-900', message: 'A mere hint.' },
  { severity: 'warning', path: 'numbers.1', ruleId: 'NU-900', message: 'Not authorised yet.' },
  { severity: 'error', path: 'campaign.samples.1', ruleId: 'CP-900', message: 'No brand name.' },
  {
    severity: 'warning',
    path: 'campaign.messageFlow',
    ruleId: 'CP-901',
    message: 'No frequency.',
    acknowledged: { note: '=It stands on the form.', who: 'Robin', at: '2026-11-21T09:30:00.000Z' },
  },
];

/** What the mirror says of numbers, in turn: all that it can, nothing, and what an order answered. */
export function details(numbers: readonly string[]): readonly ExportNumber[] {
  const kinds: readonly Omit<ExportNumber, 'e164'>[] = [
    {
      locationName: 'Boise, ID',
      ownerName: '王小明',
      journey: 'authorised',
      source: 'person',
      who: 'Robin',
      note: '=1+1',
      at: '2026-11-03T14:02:00.000Z',
    },
    { locationName: '', ownerName: '', journey: null, source: 'mirror', who: '', note: '', at: null },
    {
      locationName: '+Depot',
      ownerName: '-2+3',
      journey: 'in-campaign',
      source: 'connector',
      who: '',
      note: '',
      at: '2026-11-04T08:00:00.000Z',
    },
  ];
  return numbers.map((e164, index) => ({ e164, ...(kinds[index % 3] as Omit<ExportNumber, 'e164'>) }));
}

/** Every text that a person typed into the forms of {@link FULL}, by its field. */
export function typedTexts({ brand, campaign }: RegistrationExport): readonly (readonly [string, string])[] {
  const { privacyPolicyText: _privacy, termsText: _terms, ...shown } = campaign;
  return [...Object.entries(brand), ...Object.entries(shown)].flatMap(([key, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' && one !== '' ? [[key, one] as const] : [])),
  );
}
