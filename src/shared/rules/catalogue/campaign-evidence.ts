import { outOfSight } from '../reading/out-of-sight.ts';
import { registrationRule } from './registration-rule.ts';
import { official } from './sources.ts';

const FLOW = 'campaign.messageFlow';

/** Speaks only where attachments are known: a text that is checked by itself has none and lacks none. */
const consentPicture = registrationRule({
  id: 'CP-046',
  since: '2026.11.3',
  severity: 'warning',
  isJudgement: true,
  reads: [FLOW],
  needsFacts: true,
  sources: [official('TW-err 30909'), official('TW-err 30896'), official('AWS rejection reasons')],
  judge({ campaign }, report, { attachments }) {
    if (!attachments || (attachments.consent ?? 0) > 0) return;
    const { methods, login } = outOfSight(campaign.messageFlow);
    if (methods.length > 0) {
      report(FLOW, 'consent-without-picture', { methods: methods.map((one) => `@method.${one}`).join(',') });
    }
    if (login !== null) report(FLOW, 'login-without-picture', { words: login });
  },
});

export const campaignEvidenceRules = [consentPicture];
