import type { fieldLabels } from './en/labels.ts';
import type { valueNames } from './en/values.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Labels by form and field; every language has the same keys. */
export type FieldLabels = Words<typeof fieldLabels>;
/** Names of the registry's values by kind; every language has the same keys. */
export type ValueNames = Words<typeof valueNames>;
