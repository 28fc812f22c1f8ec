import { acknowledge, acknowledgementsOf, takeBackAcknowledgements } from '../services/acknowledgements.ts';
import type { Handlers } from './procedures.ts';

export const acknowledgementHandlers: Handlers<
  'acknowledgements.list' | 'acknowledgements.put' | 'acknowledgements.remove'
> = {
  'acknowledgements.list': ({ context }, { registrationId }) => acknowledgementsOf(context, registrationId),
  'acknowledgements.put': ({ context }, input) => {
    acknowledge(context, input);
    return {};
  },
  'acknowledgements.remove': ({ context }, { registrationId, findings }) => {
    takeBackAcknowledgements(context, registrationId, findings);
    return {};
  },
};
