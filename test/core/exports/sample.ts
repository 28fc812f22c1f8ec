import type { RegistrationExport } from '#core/exports/types.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';

/** A registration without open findings. */
export const SAMPLE: RegistrationExport = {
  customerName: 'Tidewater Freight Services LLC',
  registrationName: 'Delivery texts',
  brand: GOOD_BRAND,
  campaign: GOOD_CAMPAIGN,
  numbers: ['+12065550142', '+14255550143'],
  findings: [],
  withFindings: true,
  caseId: 'CASE-1042',
  delivery: 'editing',
  exportedAt: '2026-11-22T14:05:09.000Z',
  language: 'en',
  appVersion: '0.1.0',
};

/** Distinct North American numbers. */
export function manyNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const area = ['206', '425', '253', '509', '360'][Math.floor(index / 100) % 5];
    return `+1${area}55501${String(index % 100).padStart(2, '0')}`;
  });
}
