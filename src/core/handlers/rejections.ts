import { recordRejection, rejectionsOf } from '../services/rejections.ts';
import type { Handlers } from './procedures.ts';

export const rejectionHandlers: Handlers<'rejections.get' | 'rejections.record'> = {
  'rejections.get': ({ context }, { registrationId }) => rejectionsOf(context, registrationId),
  'rejections.record': ({ context }, input) => recordRejection(context, input),
};
