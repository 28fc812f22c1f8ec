/**
 * The remote control over HTTP, below `/_sandbox`. It needs no token, so it answers loopback only, and only callers
 * that are not web pages (no `Origin`, and JSON bodies).
 */
import { z } from 'zod';
import { caseReasonSchema } from '#shared/webex/connector.ts';
import { type Answer, jsonAnswer, type SandboxRequest } from './answer.ts';
import type { SandboxControl } from './control.ts';
import { summarySlipSchema } from './control-hub/numbers.ts';
import { faultScriptSchema } from './faults/fault-types.ts';
import { FaultSpecError, parseFaults } from './faults/parse-faults.ts';
import { mutationSchema } from './mutations.ts';
import { signInChangesSchema } from './oauth/sign-ins.ts';

export const CONTROL_PATH = '/_sandbox';

const faultsBody = z.union([
  z.strictObject({ script: faultScriptSchema }),
  z.strictObject({ spec: z.string() }),
]);
const downBody = z.strictObject({ down: z.boolean() });
const brokenBody = z.strictObject({ numbers: z.array(z.string()) });
const slipBody = z.strictObject({ slip: summarySlipSchema });
const endBody = z.strictObject({ how: z.enum(['expire', 'revoke']) });
const decisionBody = z.strictObject({
  caseId: z.string(),
  status: z.enum(['APPROVED', 'REJECTED']),
  reasons: z.array(caseReasonSchema).optional(),
});

type ControlHandler = (control: SandboxControl, body: unknown) => unknown;

const POSTS: Readonly<Record<string, ControlHandler>> = {
  '/faults': (control, body) => {
    const wanted = faultsBody.parse(body);
    control.setFaults('spec' in wanted ? parseFaults(wanted.spec) : wanted.script);
    return { pending: control.pendingFaults() };
  },
  '/down': (control, body) => {
    const { down } = downBody.parse(body);
    control.setDown(down);
    return { down };
  },
  '/mutate': (control, body) => control.mutate(mutationSchema.parse(body)),
  '/broken-numbers': (control, body) => {
    const { numbers } = brokenBody.parse(body);
    control.setBrokenNumbers(numbers);
    return { numbers };
  },
  '/decide-case': (control, body) => {
    const { caseId, status, reasons } = decisionBody.parse(body);
    return control.decideCase(caseId, status, reasons);
  },
  '/summary-slip': (control, body) => {
    const { slip } = slipBody.parse(body);
    control.setSummarySlip(slip);
    return { slip };
  },
  '/sign-in': (control, body) => control.setSignIn(signInChangesSchema.parse(body)),
  '/end-tokens': (control, body) => {
    const { how } = endBody.parse(body);
    control.endTokens(how);
    return { how };
  },
  '/clear-requests': (control) => {
    control.clearRequests();
    return { requests: [] };
  },
};

const GETS: Readonly<Record<string, (control: SandboxControl) => unknown>> = {
  '/requests': (control) => ({ requests: control.requests() }),
  '/accepted': (control) => ({ accepted: control.accepted() }),
  '/faults': (control) => ({ pending: control.pendingFaults() }),
};

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || address?.replace(/^::ffff:/, '').startsWith('127.') === true;
}

function refuse(status: number, message: string): Answer {
  return jsonAnswer(status, { message });
}

function run(work: () => unknown): Answer {
  try {
    return jsonAnswer(200, work());
  } catch (error) {
    if (error instanceof z.ZodError) return refuse(400, z.prettifyError(error));
    if (error instanceof SyntaxError || error instanceof FaultSpecError) return refuse(400, error.message);
    return refuse(409, error instanceof Error ? error.message : String(error));
  }
}

/** Answers a request below `/_sandbox`; `path` is what follows it. */
export function controlAnswer(
  control: SandboxControl,
  request: SandboxRequest,
  path: string,
  remoteAddress: string | undefined,
): Answer {
  if (!isLoopback(remoteAddress)) return refuse(403, 'The control answers this computer only');
  if (request.headers.origin !== undefined) return refuse(403, 'The control does not answer web pages');
  const get = Object.hasOwn(GETS, path) ? GETS[path] : undefined;
  if (request.method === 'GET' && get) return run(() => get(control));
  const post = Object.hasOwn(POSTS, path) ? POSTS[path] : undefined;
  if (request.method !== 'POST' || !post) return refuse(404, 'No such control');
  if (!String(request.headers['content-type']).startsWith('application/json')) {
    return refuse(415, 'The body must be application/json');
  }
  return run(() => post(control, JSON.parse(request.body || '{}')));
}
