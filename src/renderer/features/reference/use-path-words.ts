import { useTranslation } from 'react-i18next';
import { en } from '#renderer/i18n/en.ts';

const FIELDS: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.keys(en.registration.fields.brand).map((key) => [`brand.${key}`, true])),
  ...Object.fromEntries(Object.keys(en.registration.fields.campaign).map((key) => [`campaign.${key}`, true])),
  numbers: true,
};

/** The label of a field of the forms; what the forms do not have stays as the rules name it. */
export function usePathWords(): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    if (path === 'brand') return t('reference.wholeBrand');
    if (path.startsWith('facts.')) return t('reference.known');
    if (path === 'campaign') return t('reference.wholeCampaign');
    return Object.hasOwn(FIELDS, path) ? t(`registration.fields.${path as 'brand.ein'}.label`) : path;
  };
}
