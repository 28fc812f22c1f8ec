import type { TextTable } from '../../text.ts';

export const common = {
  'rule-failed': {
    message: '规则 {{rule}} 未能完成检查。',
    reason: '{{reason}}',
    cure: '请连同规则编号一起反馈。其他规则已正常检查。',
  },
} as const satisfies TextTable;
