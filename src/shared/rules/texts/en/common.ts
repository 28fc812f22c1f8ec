import type { TextTable } from '../../text.ts';

export const common = {
  'rule-failed': {
    message: 'Rule {{rule}} could not be checked.',
    reason: '{{reason}}',
    cure: 'Report this with the rule id. The other rules were checked.',
  },
} as const satisfies TextTable;
