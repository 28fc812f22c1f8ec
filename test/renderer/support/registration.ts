import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { registrationIdSchema } from '#shared/model/ids.ts';
import type { FakeApi } from './fake-api.ts';
import { installFake, openScreen } from './open-app.tsx';
import { uuid } from './sample-customers.ts';

/** The draft of the sample, and the registration that was sent. */
export const DRAFT = registrationIdSchema.parse(uuid(201));
export const SENT = registrationIdSchema.parse(uuid(202));

/** Opens the draft and waits until the rules have looked at it. */
export async function openDraftEditor(fake: FakeApi = installFake()) {
  const opened = await openScreen('registration', { registrationId: DRAFT }, fake);
  await screen.findByLabelText('Registration name');
  await waitFor(() => expect(useApp.getState().drafts[DRAFT]?.judgedVersion).toBeGreaterThanOrEqual(0));
  return opened;
}
