import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Eligibility } from '#shared/model/number.ts';

const LOOKS = {
  eligible: [IconCircleCheck, 'good'],
  warned: [IconAlertTriangle, 'warn'],
  ineligible: [IconCircleX, 'bad'],
} as const;

/** Shape and colour of an eligibility; the words stand beside it. */
export function EligibilityMark({ eligibility }: { readonly eligibility: Eligibility }) {
  const [Icon, tone] = LOOKS[eligibility];
  return (
    <Icon size={16} stroke={1.75} aria-hidden="true" style={{ flex: 'none', color: `var(--tr-${tone})` }} />
  );
}
