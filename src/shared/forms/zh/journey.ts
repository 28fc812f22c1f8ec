import type { JourneyNames } from '../forms.ts';

/** Names of where a number stands and of who says so, in Simplified Chinese. */
export const journeyNames: JourneyNames = {
  journey: {
    'not-eligible': '不符合条件',
    eligible: '符合条件',
    'in-batch': '已入批次',
    submitted: '已提交',
    authorised: '已授权',
    'registration-requested': '已申请注册',
    'in-campaign': '已在活动中',
    lapsed: '已失效',
    rejected: '被拒绝',
  },
  journeySource: {
    mirror: '来自 Webex',
    outbox: '来自发件箱',
    connector: '来自连接器',
    person: '人工确认',
  },
};
