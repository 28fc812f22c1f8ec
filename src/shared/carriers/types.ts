import type { BrandDraft, CampaignDraft, RegistrationDraft } from '../model/registration.ts';

/** The carriers whose registration APIs are known here, in the order in which they are listed. */
export const CARRIER_IDS = ['twilio', 'telnyx', 'bandwidth', 'aws', 'sinch'] as const;
export type CarrierId = (typeof CARRIER_IDS)[number];

/** As the carriers write themselves; not translated. */
export const CARRIER_NAMES: Readonly<Record<CarrierId, string>> = {
  twilio: 'Twilio',
  telnyx: 'Telnyx',
  bandwidth: 'Bandwidth',
  aws: 'AWS End User Messaging',
  sinch: 'Sinch',
};

/** What goes to a carrier: the forms, and the name under which the registration stands in the workspace. */
export interface CarrierSource extends RegistrationDraft {
  readonly name: string;
}

/** Where a value stands in the registration; a sample message has its index. */
export type SourcePath =
  | 'name'
  | 'numbers'
  | `brand.${keyof BrandDraft}`
  | `campaign.${keyof CampaignDraft}`
  | `campaign.samples.${number}`;

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Why a value cannot be sent as it is. */
export type ProblemKind =
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'too-few'
  | 'not-accepted'
  | 'only-yes'
  | 'not-a-phone'
  | 'not-a-country'
  | 'not-a-state'
  | 'not-a-zip'
  | 'not-alphanumeric';

export interface Problem {
  readonly kind: ProblemKind;
  /** Of a list, the item that does not fit; absent when the whole value does not. */
  readonly item?: number;
  /** Characters, or items of a list. */
  readonly limit?: number;
  readonly length?: number;
  /** What the carrier accepts instead, where that is a list of values. */
  readonly accepted?: readonly string[];
}

/** What a value becomes for a carrier. Without `value` nothing is sent; without problems either it was empty. */
export interface Reading {
  readonly value?: Json;
  readonly problems: readonly Problem[];
}

/** Turns a value of the registration into a carrier's, or says why it cannot. Never shortens. */
export type Reader = (value: unknown, source: CarrierSource) => Reading;

export type Condition = (source: CarrierSource) => boolean;

/** One line of a carrier's table: its field, and where the value comes from. */
export type Part =
  | {
      readonly to: string;
      readonly from: SourcePath;
      readonly read: Reader;
      readonly required?: true | Condition;
      /** Otherwise the carrier wants it left out. */
      readonly when?: Condition;
    }
  /** `chosen` marks a value that the registration does not say and a person may want to change. */
  | { readonly to: string; readonly fixed: Json; readonly chosen?: true }
  /** An id that only the carrier can give. */
  | { readonly to: string; readonly reference: string }
  /** Required by the carrier; the form does not ask it. */
  | { readonly to: string; readonly notAsked: true; readonly when?: Condition };

export interface RequestTable {
  /** Unique in its carrier; also names its purpose in the word tables. */
  readonly name: string;
  /** Name of its JSON Schema in `resources/carriers/<carrier>/`, without the extension. */
  readonly schema: string;
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly encoding: 'json' | 'form';
  readonly when?: Condition;
  readonly parts: readonly Part[];
  /** Name of the id that its answer gives. */
  readonly gives?: string;
  /** One request for each field instead of one for all, as this makes it; ids in it are not listed as references. */
  readonly perField?: (field: string, value: Json) => Json;
}

export interface CarrierTable {
  readonly id: CarrierId;
  /** Addresses of the documentation that the table was written from. */
  readonly docs: readonly string[];
  /** ISO date on which table and documentation were compared. */
  readonly asOf: string;
  readonly requests: readonly RequestTable[];
}

export interface CarrierRequest {
  readonly name: string;
  readonly schema: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly encoding: 'json' | 'form';
  readonly gives?: string;
  readonly body: Json;
}

export type OmittedReason = 'no-field' | 'checks-only' | 'numbers' | 'other-kind' | 'no-place';

/** A value of the registration that goes nowhere. */
export interface Omitted {
  readonly field: SourcePath;
  readonly value: Json;
  readonly reason: OmittedReason;
}

/** A field that the carrier requires and the file lacks. */
export interface Missing {
  readonly request: string;
  readonly carrierField: string;
  /** Null when the form has no such field. */
  readonly field: SourcePath | null;
  readonly reason: 'empty' | 'not-asked';
}

/** A value that the carrier would refuse as it is; it is not sent, and never shortened. */
export interface NotFitting extends Problem {
  readonly field: SourcePath;
  readonly value: Json;
  readonly request: string;
  readonly carrierField: string;
  readonly required: boolean;
}

/** A value that the registration does not say and the file had to. */
export interface Chosen {
  readonly request: string;
  readonly carrierField: string;
  readonly value: Json;
}

export interface CarrierPayload {
  readonly requests: readonly CarrierRequest[];
  /** Names of the ids that stand in braces, in the order in which they are first needed. */
  readonly references: readonly string[];
  readonly omitted: readonly Omitted[];
  readonly missing: readonly Missing[];
  readonly notFitting: readonly NotFitting[];
  readonly chosen: readonly Chosen[];
}
