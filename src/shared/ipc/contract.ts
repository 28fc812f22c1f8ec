import { z } from 'zod';
import { pullStateSchema } from '../model/customer.ts';
import { customerIdSchema, pullIdSchema, registrationIdSchema } from '../model/ids.ts';
import { event } from './procedure.ts';
import { acknowledgementsProcedures } from './procedures/acknowledgements.ts';
import { attachmentsProcedures } from './procedures/attachments.ts';
import { batchMovesProcedures } from './procedures/batch-moves.ts';
import { blankFormsProcedures } from './procedures/blank-forms.ts';
import { changesProcedures } from './procedures/changes.ts';
import { connectionsProcedures } from './procedures/connections.ts';
import { deltaProcedures } from './procedures/delta.ts';
import { guidedProcedures, guidedWindowProcedures } from './procedures/guided.ts';
import { windowHostProcedures } from './procedures/host.ts';
import { importsProcedures, importsProgressSchema } from './procedures/imports.ts';
import { journalProcedures } from './procedures/journal.ts';
import { numbersProcedures } from './procedures/numbers.ts';
import { pageChecksProcedures } from './procedures/page-checks.ts';
import { registrationsProcedures } from './procedures/registrations.ts';
import { rejectionsProcedures } from './procedures/rejections.ts';
import { templatesProcedures } from './procedures/templates.ts';
import { timelineProcedures } from './procedures/timeline.ts';
import { workspaceProcedures } from './procedures/workspace.ts';

const none = z.strictObject({});

/**
 * Everything the window may ask for, by name. Types, validation and the preload's allow-list all come from here.
 * `reads` names the tables whose change makes an answer stale (live queries).
 */
export const procedures = {
  ...workspaceProcedures,
  ...changesProcedures,
  ...connectionsProcedures,
  ...numbersProcedures,
  ...batchMovesProcedures,
  ...deltaProcedures,
  ...journalProcedures,
  ...registrationsProcedures,
  ...rejectionsProcedures,
  ...pageChecksProcedures,
  ...guidedProcedures,
  ...guidedWindowProcedures,
  ...timelineProcedures,
  ...acknowledgementsProcedures,
  ...attachmentsProcedures,
  ...importsProcedures,
  ...blankFormsProcedures,
  ...templatesProcedures,
  ...windowHostProcedures,
} as const;

/** What the core tells the window unasked. */
export const events = {
  'db.changed': event(z.strictObject({ tables: z.array(z.string()), revision: z.int() })),
  'pull.progress': event(
    z.strictObject({
      customerId: customerIdSchema,
      pullId: pullIdSchema,
      state: pullStateSchema,
      phase: z.enum(['waiting', 'organisation', 'locations', 'pstn', 'numbers', 'verdicts', 'done']),
      done: z.int(),
      /** Null while the size is not known. */
      total: z.int().nullable(),
      errorCode: z.string().nullable(),
      message: z.string().nullable(),
    }),
  ),
  'imports.progress': event(importsProgressSchema),
  /** A person clicked a system notification; null where it told of several registrations. */
  'reminder.clicked': event(z.strictObject({ registrationId: registrationIdSchema.nullable() })),
  'draft.flush': event(none),
} as const;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;
export type ProcedureInput<N extends ProcedureName> = z.input<Procedures[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.output<Procedures[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]['payload']>;

/** Procedures that the Electron host answers itself, since they need a window, the keychain or a process. */
export const HOST_PROCEDURES = [
  'connections.add',
  'connections.signIn',
  'connections.authorize',
  'connections.openBrowser',
  'connections.cancelAuthorize',
  'connections.remove',
  'sample.open',
  'exports.save',
  'imports.choose',
  'imports.look',
  'imports.preview',
  'imports.saveProblems',
  'pageChecks.run',
  'attachments.choose',
  'blankForms.add',
  'blankForms.fill',
  'templates.importTable',
  'registrations.importFile',
  'registrations.savePacks',
  'guided.openWindow',
  'guided.readSummary',
  'guided.takePicture',
  'guided.window',
  'host.info',
  'host.openExternal',
  'host.openDataFolder',
  'host.rescue',
  'host.restartCore',
] as const satisfies readonly ProcedureName[];
export type WindowHostProcedure = (typeof HOST_PROCEDURES)[number];
/** Procedures of the window that the core answers. */
export type CoreProcedureName = Exclude<ProcedureName, WindowHostProcedure>;
