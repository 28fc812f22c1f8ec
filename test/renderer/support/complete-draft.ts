import type { RegistrationDetail } from '#shared/model/registration.ts';

/** Fills in what the sample's draft lacks, so that no rule refuses it; warnings are left. */
export function completeDraft(draft: RegistrationDetail | undefined): void {
  if (!draft) return;
  const site = 'https://harborclinic.example.com';
  Object.assign(draft, {
    campaign: {
      ...draft.campaign,
      messageFlow: `Patients tick a box that is not ticked by default at ${site}/texts when they book.`,
      optinMessage:
        'Harbor Clinic: you agreed to texts about appointments, up to 4 a month. Msg & data rates may apply. Reply HELP for help, STOP to opt out.',
      optinKeywords: 'START',
      privacyPolicyLink: `${site}/privacy`,
      termsAndConditionsLink: `${site}/terms`,
      termsAndConditions: true,
    },
  });
}
