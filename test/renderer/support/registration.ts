import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { registrationIdSchema } from '#shared/model/ids.ts';
import type { FakeApi } from './fake-api.ts';
import { need } from './need.ts';
import { installFake, openScreen } from './open-app.tsx';
import { uuid } from './sample-customers.ts';

/** The draft of the sample, and the registration that was sent. */
export const DRAFT = registrationIdSchema.parse(uuid(201));
export const SENT = registrationIdSchema.parse(uuid(202));

/** What was sent still waits in the outbox. */
export function notYetSent({ state }: FakeApi) {
  const sent = need(state.registrations.find(({ id }) => id === SENT));
  Object.assign(sent, { delivery: 'queued', caseId: null, caseStatus: null });
  const item = need(state.outbox.find(({ id }) => id === sent.outboxId));
  Object.assign(item, { state: 'queued', waitReason: 'next', sentAt: null, reference: null });
  return sent;
}

/** Opens the draft and waits until the rules have looked at it. */
export async function openDraftEditor(fake: FakeApi = installFake()) {
  const opened = await openScreen('registration', { registrationId: DRAFT }, fake);
  await screen.findByLabelText('Registration name');
  await waitFor(() => expect(useApp.getState().drafts[DRAFT]?.judgedVersion).toBeGreaterThanOrEqual(0));
  return opened;
}
