import { aws } from './aws.ts';
import { bandwidth } from './bandwidth.ts';
import { sinch } from './sinch.ts';
import { telnyx } from './telnyx.ts';
import { twilio } from './twilio.ts';
import type { CarrierId, CarrierTable } from './types.ts';

export const CARRIERS: Readonly<Record<CarrierId, CarrierTable>> = { twilio, telnyx, bandwidth, aws, sinch };
