import type { z } from 'zod';
import { AppError } from '#shared/ipc/errors.ts';
import type { integrationSchema } from '#shared/ipc/procedures/connections.ts';
import type { CoreContext } from '../context.ts';
import type { HttpClient } from '../http.ts';
import type { Authorizations, Integration } from '../oauth/authorizations.ts';
import { readSettings } from '../repos/settings.ts';
import { addConnection, type Connected, requireConnection, signInAgain, trimSlash } from './connections.ts';

export type IntegrationInput = z.output<typeof integrationSchema>;

/** A sign-in with an integration and what it is for. */
export interface SignInRequest extends Integration {
  readonly input: IntegrationInput;
}

/**
 * Opens the way back from the browser and names the page that it must open.
 * @throws AppError `bad-input` when a part of the integration is missing, `conflict` when the port is taken.
 */
export function beginAuthorization(
  context: CoreContext,
  authorizations: Authorizations<SignInRequest>,
  input: IntegrationInput,
): Promise<{ attemptId: string; url: string }> {
  const settings = readSettings(context.db.read);
  if (settings.workOffline)
    throw new AppError('offline', 'TextReady works offline at the moment. Switch that off to sign in.');
  const { clientId, redirectPort } = input;
  const baseUrl =
    input.connectionId === null
      ? trimSlash(input.baseUrl)
      : requireConnection(context, input.connectionId).base_url;
  const request = { input, baseUrl, clientId, redirectPort, clientSecret: secretOf(context, input) };
  return authorizations.begin(request, settings.language);
}

/** The secret as typed, or the one that is kept of the same integration. */
function secretOf(context: CoreContext, input: IntegrationInput): string {
  if (input.clientSecret !== '') return input.clientSecret;
  const kept = input.connectionId === null ? undefined : context.tokens.credential(input.connectionId);
  if (kept?.clientSecret && kept.clientId === input.clientId) return kept.clientSecret;
  throw new AppError(
    'bad-input',
    'The client secret of this integration is not kept on this computer. Enter it; it stands on the page of the integration at developer.webex.com.',
  );
}

/**
 * Waits for the person, trades the code for tokens, and keeps the connection and the organisations that it sees.
 * @throws AppError what stood in the way; nothing is written then.
 */
export async function finishAuthorization(
  context: CoreContext,
  http: HttpClient,
  authorizations: Authorizations<SignInRequest>,
  attemptId: string,
): Promise<Connected> {
  const { request, grant } = await authorizations.finish(attemptId);
  const { input, clientId, clientSecret, redirectPort } = request;
  const credential = { ...grant, clientId, clientSecret, redirectPort };
  if (input.connectionId !== null) return signInAgain(context, http, input.connectionId, credential);
  return addConnection(context, http, {
    kind: 'integration',
    label: input.label,
    baseUrl: request.baseUrl,
    connectorUrl: input.connectorUrl,
    tokenEnv: null,
    credential,
  });
}
