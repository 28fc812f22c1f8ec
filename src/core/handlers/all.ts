import { acknowledgementHandlers } from './acknowledgements.ts';
import { attachmentHandlers } from './attachments.ts';
import { batchMoveHandlers } from './batch-moves.ts';
import { blankFormHandlers } from './blank-forms.ts';
import { connectionHandlers } from './connections.ts';
import { guidedHandlers } from './guided.ts';
import { hostHandlers } from './host.ts';
import { importHandlers } from './imports.ts';
import { journalHandlers } from './journal.ts';
import { numberHandlers } from './numbers.ts';
import { pageCheckHandlers } from './page-checks.ts';
import type { CoreCallName, Handlers } from './procedures.ts';
import { registrationHandlers } from './registrations.ts';
import { rejectionHandlers } from './rejections.ts';
import { templateHandlers } from './templates.ts';
import { timelineHandlers } from './timeline.ts';
import { workspaceHandlers } from './workspace.ts';

/** The handler of every procedure; a missing one is a compile error. */
export const handlers: Handlers<CoreCallName> = {
  ...workspaceHandlers,
  ...connectionHandlers,
  ...numberHandlers,
  ...batchMoveHandlers,
  ...journalHandlers,
  ...registrationHandlers,
  ...rejectionHandlers,
  ...guidedHandlers,
  ...timelineHandlers,
  ...acknowledgementHandlers,
  ...hostHandlers,
  ...importHandlers,
  ...attachmentHandlers,
  ...blankFormHandlers,
  ...templateHandlers,
  ...pageCheckHandlers,
};
