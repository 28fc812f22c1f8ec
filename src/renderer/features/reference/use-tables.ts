import { useTranslation } from 'react-i18next';
import { en } from '#renderer/i18n/en.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import {
  ALT_BUSINESS_ID_TYPES,
  ENTITY_TYPES,
  STOCK_EXCHANGES,
  VERTICALS,
} from '#shared/rules/reference/brand-values.ts';
import { BRAND_LENGTHS, CAMPAIGN_LENGTHS, type Lengths } from '#shared/rules/reference/lengths.ts';
import {
  BRANDS_AT_ONE_ADDRESS,
  BRANDS_OF_ONE_MOBILE,
  CAMPAIGNS_OF_ONE_BRAND,
  NUMBERS_WITHOUT_POOL,
  SAMPLES,
  SOLE_PROPRIETOR_NUMBERS,
  WEEKS_OF_REVIEW,
} from '#shared/rules/reference/limits.ts';
import {
  MINIMUM_APP_VERSION,
  TEXTING_COUNTRIES,
  TRIALS_EXCLUDED_SINCE,
} from '#shared/rules/reference/service-facts.ts';
import { ATT_THROUGHPUT, LOW_VOLUME_CEILINGS, T_MOBILE_CAPS } from '#shared/rules/reference/throughput.ts';
import { SUB_USE_CASES, USE_CASES, type UseCase } from '#shared/rules/reference/use-cases.ts';
import { usePathWords } from './use-path-words.ts';

export type TableId = keyof typeof en.reference.tables;

export interface ReferenceTable {
  readonly id: TableId;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly source: string;
  /** ISO date. */
  readonly asOf: string;
  /** Where sources disagree, in a sentence. */
  readonly conflict?: string;
}

type Words = Readonly<Record<string, string>>;

/** Names of the registry's values in the language on screen. */
function useValueNames() {
  const { t } = useTranslation();
  return (kind: keyof typeof en.registration.values, code: string): string => {
    const words: Words = en.registration.values[kind];
    return Object.hasOwn(words, code)
      ? t(`registration.values.${kind}.${code}` as 'registration.unnamed')
      : '';
  };
}

function useRange() {
  const { t } = useTranslation();
  const format = useFormat();
  return (from: number, to: number) =>
    from === to
      ? format.count(from)
      : t('reference.table.range', { from: format.count(from), to: format.count(to) });
}

function useUseCaseTables(): readonly ReferenceTable[] {
  const { t } = useTranslation();
  const name = useValueNames();
  const range = useRange();
  const subs = ({ min, max, looseMin }: UseCase) => {
    if (max === 0) return t('reference.table.none');
    const strict = range(min, max);
    return looseMin === undefined ? strict : t('reference.table.or', { a: strict, b: range(looseMin, max) });
  };
  const cases: readonly (readonly [string, UseCase])[] = Object.entries(USE_CASES.values);
  return [
    {
      id: 'usecases',
      heads: [
        t('reference.table.code'),
        t('reference.table.name'),
        t('reference.table.subs'),
        t('reference.table.review'),
      ],
      rows: cases.map(([code, one]) => [
        code,
        name('usecase', code),
        subs(one),
        one.special ? t('reference.table.special') : '',
      ]),
      source: USE_CASES.source,
      asOf: USE_CASES.asOf,
      conflict: t('reference.conflicts.usecases'),
    },
    {
      id: 'subUsecases',
      heads: [t('reference.table.code'), t('reference.table.name')],
      rows: SUB_USE_CASES.values.map((code) => [code, name('usecase', code)]),
      source: SUB_USE_CASES.source,
      asOf: SUB_USE_CASES.asOf,
    },
  ];
}

/** What the article says of the service itself. */
function useServiceTable(): ReferenceTable {
  const { t } = useTranslation();
  const { list } = useFormat();
  return {
    id: 'service',
    heads: [t('reference.table.what'), t('reference.table.value')],
    rows: [
      [t('reference.service.countries'), list([...TEXTING_COUNTRIES.values])],
      [t('reference.service.pstn'), t('reference.service.pstnValue')],
      [t('reference.service.app'), MINIMUM_APP_VERSION],
      [t('reference.service.trials'), TRIALS_EXCLUDED_SINCE],
    ],
    source: TEXTING_COUNTRIES.source,
    asOf: TEXTING_COUNTRIES.asOf,
  };
}

function useLimitTables(): readonly ReferenceTable[] {
  const { t } = useTranslation();
  const format = useFormat();
  const range = useRange();
  const label = usePathWords();
  const limits = [
    ['samples', range(SAMPLES.values.fewest, SAMPLES.values.most), SAMPLES],
    ['pool', format.count(NUMBERS_WITHOUT_POOL.values), NUMBERS_WITHOUT_POOL],
    ['soleNumbers', format.count(SOLE_PROPRIETOR_NUMBERS.values), SOLE_PROPRIETOR_NUMBERS],
    ['campaigns', format.count(CAMPAIGNS_OF_ONE_BRAND.values.most), CAMPAIGNS_OF_ONE_BRAND],
    ['mobile', format.count(BRANDS_OF_ONE_MOBILE.values), BRANDS_OF_ONE_MOBILE],
    ['address', format.count(BRANDS_AT_ONE_ADDRESS.values), BRANDS_AT_ONE_ADDRESS],
    ['weeks', range(WEEKS_OF_REVIEW.values.least, WEEKS_OF_REVIEW.values.most), WEEKS_OF_REVIEW],
  ] as const;
  const said: Partial<Record<(typeof limits)[number][0], string>> = {
    samples: t('reference.conflicts.samples'),
    pool: t('reference.conflicts.pool'),
    campaigns: t('reference.conflicts.campaigns'),
    weeks: t('reference.conflicts.weeks'),
  };
  const lengths = (form: 'brand' | 'campaign', table: Readonly<Record<string, Lengths>>) =>
    Object.entries(table).map(([key, { min, max, tight, source }]) => [
      label(`${form}.${key}`),
      min === undefined ? '' : format.count(min),
      tight === undefined
        ? format.count(max)
        : t('reference.table.or', { a: format.count(tight), b: format.count(max) }),
      source,
    ]);
  return [
    {
      id: 'limits',
      heads: [
        t('reference.table.what'),
        t('reference.table.value'),
        t('reference.table.conflict'),
        t('reference.table.sourceHead'),
      ],
      rows: limits.map(([key, value, { source }]) => [
        t(`reference.limits.${key}`),
        value,
        said[key] ?? '',
        source,
      ]),
      source: t('reference.table.each'),
      asOf: SAMPLES.asOf,
    },
    {
      id: 'lengths',
      heads: [
        t('reference.table.field'),
        t('reference.table.fewest'),
        t('reference.table.most'),
        t('reference.table.sourceHead'),
      ],
      rows: [...lengths('brand', BRAND_LENGTHS.values), ...lengths('campaign', CAMPAIGN_LENGTHS.values)],
      source: t('reference.table.each'),
      asOf: BRAND_LENGTHS.asOf,
      conflict: t('reference.conflicts.lengths'),
    },
  ];
}

function useThroughputTables(): readonly ReferenceTable[] {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useValueNames();
  const range = useRange();
  const { byScore, soleProprietor, russell3000 } = T_MOBILE_CAPS.values;
  return [
    {
      id: 'att',
      heads: [
        t('reference.table.class'),
        t('reference.table.use'),
        t('reference.table.score'),
        t('reference.table.sms'),
        t('reference.table.mms'),
        t('reference.table.per'),
      ],
      rows: ATT_THROUGHPUT.values.map(({ classes, use, score, smsPerMinute, mmsPerMinute, per }) => [
        classes,
        use === 'standard' ? t('reference.table.standard') : name('usecase', use) || use,
        score === null ? t('reference.table.any') : range(score[0], score[1]),
        format.count(smsPerMinute),
        format.count(mmsPerMinute),
        t(`reference.table.per${per === 'campaign' ? 'Campaign' : 'Number'}`),
      ]),
      source: ATT_THROUGHPUT.source,
      asOf: ATT_THROUGHPUT.asOf,
      conflict: t('reference.conflicts.att'),
    },
    {
      id: 'tmobile',
      heads: [t('reference.table.score'), t('reference.table.segments')],
      rows: [
        ...byScore.map(({ score, segmentsPerDay }) => [
          range(score[0], score[1]),
          format.count(segmentsPerDay),
        ]),
        [name('entityType', 'SOLE_PROPRIETOR'), format.count(soleProprietor)],
        ['Russell 3000', format.count(russell3000)],
      ],
      source: T_MOBILE_CAPS.source,
      asOf: T_MOBILE_CAPS.asOf,
      conflict: t('reference.conflicts.tmobile'),
    },
    {
      id: 'lowVolume',
      heads: [t('reference.table.value'), t('reference.table.unit')],
      rows: LOW_VOLUME_CEILINGS.values.map(({ amount, unit }) => [
        t('reference.table.under', { amount: format.count(amount) }),
        t(unit === 'segments a day' ? 'reference.table.segmentsDay' : 'reference.table.messagesMonth'),
      ]),
      source: LOW_VOLUME_CEILINGS.source,
      asOf: LOW_VOLUME_CEILINGS.asOf,
      conflict: t('reference.conflicts.lowVolume'),
    },
  ];
}

function useValueTables(): readonly ReferenceTable[] {
  const { t } = useTranslation();
  const name = useValueNames();
  const table = (
    id: TableId,
    kind: keyof typeof en.registration.values,
    { values, source, asOf }: { values: readonly string[]; source: string; asOf: string },
    conflict?: string,
  ): ReferenceTable => ({
    id,
    heads: [t('reference.table.code'), t('reference.table.name')],
    rows: values.map((code) => [code, name(kind, code)]),
    source,
    asOf,
    ...(conflict ? { conflict } : {}),
  });
  return [
    table('entityTypes', 'entityType', ENTITY_TYPES),
    table('verticals', 'vertical', VERTICALS, t('reference.conflicts.verticals')),
    table('exchanges', 'exchange', STOCK_EXCHANGES),
    table('altIds', 'altIdType', ALT_BUSINESS_ID_TYPES),
  ];
}

/** Everything that others decide, with its source and date, in the language on screen. */
export function useTables(): readonly ReferenceTable[] {
  const service = useServiceTable();
  const usecases = useUseCaseTables();
  const limits = useLimitTables();
  const throughput = useThroughputTables();
  const values = useValueTables();
  return [service, ...usecases, ...limits, ...throughput, ...values];
}
