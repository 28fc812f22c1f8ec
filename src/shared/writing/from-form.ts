import type { RegistrationDraft } from '../model/registration.ts';
import type { GivenAnswers } from './answers.ts';

/** What the form answers already. */
export function answersFromForm({ brand, campaign, numbers }: RegistrationDraft): GivenAnswers {
  const { website, email, phone } = brand;
  return {
    brand: brand.displayName.trim() || brand.companyName,
    usecase: campaign.usecase,
    subUsecases: [...campaign.subUsecases],
    page: website,
    number: numbers[0] ?? '',
    privacyLink: campaign.privacyPolicyLink,
    termsLink: campaign.termsAndConditionsLink,
    email,
    phone,
    messageLink: campaign.embeddedLink ? campaign.embeddedLinkSample.trim() || website : '',
    messagePhone: campaign.embeddedPhone ? phone : '',
  };
}
