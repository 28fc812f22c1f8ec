import { z } from 'zod';
import { registrationIdSchema, sha256Schema } from '../../model/ids.ts';
import { pageCheckSchema, pageKindSchema, pageOfRegistrationSchema } from '../../model/page-check.ts';
import { procedure } from '../procedure.ts';

const done = z.strictObject({});

/** Bytes of a picture; a larger one is made smaller first. */
export const PICTURE_MAX_BYTES = 4 * 1024 * 1024;
/** The bytes in base64 and what stands before them. */
export const PICTURE_MAX_CHARS = Math.ceil((PICTURE_MAX_BYTES * 4) / 3) + 64;

/** Four pages, each with its own time and that of its picture. */
const RUN_MS = 150_000;

/** What the pages of a registration showed: asked for by a person, kept with their date as evidence. */
export const pageChecksProcedures = {
  'pageChecks.list': procedure({
    kind: 'read',
    input: z.strictObject({ registrationId: registrationIdSchema }),
    output: z.array(pageOfRegistrationSchema),
    reads: ['registrations', 'page-checks'],
  }),
  'pageChecks.run': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationId: registrationIdSchema,
      /** All pages that the form names, unless given. */
      pages: z.array(pageKindSchema).min(1).max(4).optional(),
    }),
    output: z.strictObject({ looked: z.array(pageKindSchema) }),
    timeoutMs: RUN_MS,
  }),
  'pageChecks.picture': procedure({
    kind: 'read',
    input: z.strictObject({ hash: sha256Schema }),
    output: z.strictObject({ dataUrl: z.string().max(PICTURE_MAX_CHARS) }),
    reads: ['page-checks'],
  }),
} as const;

const address = z.url({ protocol: /^https?$/ }).max(4000);
/** How the computer reaches the internet, as Chromium knows it: by itself, or by a proxy that finds the names. */
const routeSchema = z.enum(['direct', 'proxy']);
export type PageRoute = z.infer<typeof routeSchema>;
export const pagePartSchema = z.enum(['style', 'image', 'font']);
export type PagePart = z.infer<typeof pagePartSchema>;

/** What was fetched; never handed to a window of the app. */
export const fetchedSchema = z.strictObject({
  url: z.string(),
  contentType: z.string(),
  body: z.instanceof(Uint8Array),
});
export type FetchedBody = z.infer<typeof fetchedSchema>;

/** For the host, which takes the pictures, and for the command line. */
export const pageCheckHostProcedures = {
  /** Looks at one page and keeps what it showed. `document` is what a picture can be taken of. */
  'core.lookAtPage': procedure({
    kind: 'write',
    input: z.strictObject({
      registrationId: registrationIdSchema,
      page: pageKindSchema,
      route: routeSchema,
    }),
    output: z.strictObject({ check: pageCheckSchema, document: fetchedSchema.nullable() }),
    timeoutMs: 30_000,
  }),
  /** A style, an image or a font of a page, under the same rules; null when it may not be had or is something else. */
  'core.fetchPagePart': procedure({
    kind: 'write',
    input: z.strictObject({
      documentUrl: address,
      url: address,
      as: pagePartSchema,
      route: routeSchema,
    }),
    output: fetchedSchema.nullable(),
    timeoutMs: 30_000,
  }),
  'core.keepPagePicture': procedure({
    kind: 'write',
    input: z.strictObject({ checkId: z.uuid(), png: z.instanceof(Uint8Array) }),
    output: done,
  }),
} as const;
