import { z } from 'zod';
import { CONTROL_HUB_ADDRESS, type PlaceId } from '../guided/paths.ts';
import { connectionIdSchema, isoTimeSchema } from './ids.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** Menu names from the first to the last. */
const menuPath = z.array(z.string().trim().min(1).max(100)).min(1).max(12).optional();

export const settingsSchema = z.strictObject({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** Nothing is sent or pulled while true. */
  workOffline: z.boolean(),
  /** Who releases and confirms, as it will stand on receipts. */
  actor: z.string().max(200),
  /** The system shows a notification when a reminder falls due. */
  notifyReminders: z.boolean(),
  /** Menu names on the way to places of Control Hub, where a person wrote others than the article's; places that there are no more are left out. */
  guidedPaths: z.object({ authorize: menuPath, case: menuPath } satisfies Record<PlaceId, unknown>),
  /** Where Control Hub is opened. */
  guidedAddress: z.url({ protocol: /^https$/ }).max(500),
  /** More hosts that signing in leads to, such as the organisation's own. */
  guidedHosts: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'A host name')
        .max(253),
    )
    .max(20),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  theme: 'system',
  workOffline: false,
  actor: '',
  notifyReminders: true,
  guidedPaths: {},
  guidedAddress: CONTROL_HUB_ADDRESS,
  guidedHosts: [],
};

export const connectionSchema = z.strictObject({
  id: connectionIdSchema,
  /** `integration`: an OAuth integration of the organisation's own; `token`: a personal access token. */
  kind: z.enum(['token', 'sample', 'integration', 'file']),
  label: z.string(),
  baseUrl: z.string(),
  connectorUrl: z.string().nullable(),
  /** True while a token for it is at hand; files need none. */
  signedIn: z.boolean(),
  clientId: z.string().nullable(),
  /** Until when Webex said that access lasts; null where it did not say, as with a personal token. */
  accessExpiresAt: isoTimeSchema.nullable(),
  /** Until when access can be renewed without signing in. */
  refreshExpiresAt: isoTimeSchema.nullable(),
  /** The integration's client secret is at hand, so signing in again need not ask for it. */
  hasSecret: z.boolean(),
  /** Port of the integration's redirect address; null when it is not known in this session. */
  redirectPort: z.int().nullable(),
  createdAt: isoTimeSchema,
});
export type Connection = z.infer<typeof connectionSchema>;

/** What the truth bar says. */
export const appStatusSchema = z.strictObject({
  network: z.enum(['online', 'offline', 'unknown']),
  /** Since when the network is in that state. */
  since: isoTimeSchema.nullable(),
  workOffline: z.boolean(),
  waiting: z.int(),
  needsYou: z.int(),
  signInNeeded: z.boolean(),
  version: z.string(),
});
export type AppStatus = z.infer<typeof appStatusSchema>;
