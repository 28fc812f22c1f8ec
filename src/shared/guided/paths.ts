import type { OutboxKind } from '../model/outbox.ts';
import type { Language } from '../model/settings.ts';

/** Places of Control Hub that a run leads to. */
export const PLACE_IDS = ['authorize', 'case'] as const;
export type PlaceId = (typeof PLACE_IDS)[number];

export interface Place {
  /** Menu names in the order in which they are chosen, in the words of Control Hub's English menus. */
  readonly path: readonly string[];
  /** Where the path was read, and in which month. A person may write another path in the settings. */
  readonly source: string;
  readonly asOf: string;
}

const ARTICLE = { source: 'help.webex.com n1rlhy4', asOf: '2026-11' } as const;
const TEXTING = ['Services', 'Calling', 'PSTN', 'Business Texting'] as const;

/** The paths as the article gives them; newer pages of Control Hub may name the menus otherwise. */
export const PLACES: Readonly<Record<PlaceId, Place>> = {
  authorize: { path: [...TEXTING, 'Manage', 'Authorize business texting'], ...ARTICLE },
  case: { path: [...TEXTING, 'Manage', 'Open Cisco Calling Plans support case'], ...ARTICLE },
};

export const ORDER_STEPS = ['open', 'location', 'numbers', 'summary', 'submit', 'reference'] as const;
export const REGISTRATION_STEPS = ['open', 'case', 'form', 'reference'] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

type Step = OrderStep | RegistrationStep;

export const stepsOf = (kind: OutboxKind): readonly Step[] =>
  kind === 'order' ? ORDER_STEPS : REGISTRATION_STEPS;

/** The step after which nobody can say that nothing has left: the button was pressed in Control Hub. */
export const placingStep = (kind: OutboxKind): Step => (kind === 'order' ? 'submit' : 'case');

/** The first of `total` steps that is not done, counted from 1; the last one when all are. */
export function positionIn(isDone: readonly boolean[]): { readonly step: number; readonly total: number } {
  const at = isDone.indexOf(false);
  return { step: at === -1 ? isDone.length : at + 1, total: isDone.length };
}

/** Where the steps happen; null for one that stays on the page of the step before, or happens outside Control Hub. */
const STEP_PLACES = {
  order: { open: 'authorize', location: null, numbers: null, summary: null, submit: null, reference: null },
  registration: { open: 'case', case: null, form: null, reference: null },
} as const satisfies {
  readonly order: Readonly<Record<OrderStep, PlaceId | null>>;
  readonly registration: Readonly<Record<RegistrationStep, PlaceId | null>>;
};

interface StepTexts {
  readonly order: Readonly<Record<OrderStep, string>>;
  readonly registration: Readonly<Record<RegistrationStep, string>>;
}

/** What {@link stepText} gives. `{{path}}` is the place's path, `{{title}}` the location or the registration, `{{count}}` how many numbers. */
const STEP_TEXTS: Readonly<Record<Language, StepTexts>> = {
  en: {
    order: {
      open: 'Sign in to Control Hub and go to {{path}}.',
      location: 'Choose the location {{title}}.',
      numbers: 'Choose exactly these numbers ({{count}}), then Next.',
      summary: 'Compare the order summary with the numbers of this batch before anything is ordered.',
      submit: 'Place the order in Control Hub, once.',
      reference: 'Write down the order number, or what you will find the order by again.',
    },
    registration: {
      open: 'Sign in to Control Hub and go to {{path}}.',
      case: 'Open the support case that asks to register {{title}}, once.',
      form: 'Return the 10DLC form that PSTN support sends, filled in from this registration.',
      reference: 'Write down the case number.',
    },
  },
  zh: {
    order: {
      open: '登录 Control Hub，依次进入 {{path}}。',
      location: '选择位置“{{title}}”。',
      numbers: '只选择这些号码（{{count}} 个），然后选择 Next。',
      summary: '下单之前，将订单摘要与此批次的号码核对。',
      submit: '在 Control Hub 中提交订单，只提交一次。',
      reference: '记下订单号，或以后能找回此订单的其他信息。',
    },
    registration: {
      open: '登录 Control Hub，依次进入 {{path}}。',
      case: '开立支持案例，申请注册“{{title}}”，只提交一次。',
      form: '用此注册的内容填写 PSTN 支持团队发来的 10DLC 表单，并交回。',
      reference: '记下案例编号。',
    },
  },
};

/** The sentence of a step, with `{{path}}`, `{{title}}` and `{{count}}` to be filled; empty for a step of the other kind. */
export function stepText(language: Language, kind: OutboxKind, step: Step): string {
  const texts: Readonly<Partial<Record<Step, string>>> = STEP_TEXTS[language][kind];
  return texts[step] ?? '';
}

/** Where a step happens; `null` for one that stays on the page of the step before, or happens outside Control Hub. */
export function placeOf(kind: OutboxKind, step: Step): PlaceId | null {
  const places: Readonly<Partial<Record<Step, PlaceId | null>>> = STEP_PLACES[kind];
  return places[step] ?? null;
}

/** The address at which Control Hub is opened unless the settings name another. */
export const CONTROL_HUB_ADDRESS = 'https://admin.webex.com';

/** Where the sandbox shows its look-alike, below its origin. */
export const CONTROL_HUB_PATH = '/control-hub';

/**
 * Hosts of Control Hub and of Webex's own sign-in. An organisation that signs in elsewhere adds its host in the settings;
 * whatever is on none of them is for the system's browser.
 */
export const CONTROL_HUB_HOSTS: readonly string[] = [
  'admin.webex.com',
  'login.webex.com',
  'idbroker.webex.com',
  'idbroker-b-us.webex.com',
  'idbroker-eu.webex.com',
];

export const isArticlePath = (id: PlaceId, names: readonly string[]): boolean =>
  names.join('\n') === PLACES[id].path.join('\n');

/** Paths as a person wrote them, and the article's where nobody did. */
export function pathsWith(
  edited: Readonly<Partial<Record<PlaceId, readonly string[] | undefined>>>,
): Record<PlaceId, string[]> {
  const pathOf = (id: PlaceId) => [...(edited[id] ?? PLACES[id].path)];
  return { authorize: pathOf('authorize'), case: pathOf('case') };
}
