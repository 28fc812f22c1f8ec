import type { attachmentNames } from './en/attachments.ts';
import type { fieldHelps } from './en/helps.ts';
import type { journeyNames } from './en/journey.ts';
import type { fieldLabels } from './en/labels.ts';
import type { pageNames } from './en/pages.ts';
import type { valueNames } from './en/values.ts';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Labels by form and field; every language has the same keys. */
export type FieldLabels = Words<typeof fieldLabels>;
/** Names of the registry's values by kind; every language has the same keys. */
export type ValueNames = Words<typeof valueNames>;
/** Names of the steps of a number's journey and of who says so. */
export type JourneyNames = Words<typeof journeyNames>;
/** Names of pages, of how a look at one ended, and of what is asked there. */
export type PageNames = Words<typeof pageNames>;
/** Names of what an attachment shows. */
export type AttachmentNames = Words<typeof attachmentNames>;
/** What belongs into a field, by form and field; every language has the same keys. */
export type FieldHelps = Words<typeof fieldHelps>;
