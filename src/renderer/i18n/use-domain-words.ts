import { useTranslation } from 'react-i18next';
import { en } from './en.ts';

const isKey = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);

/** `pstnConnectionType` in words; a type that is not known yet shows as Webex names it. */
export function usePstnWords(): (pstnType: string) => string {
  const { t } = useTranslation();
  return (type) => (isKey(en.domain.pstn, type) ? t(`domain.pstn.${type}`) : type);
}

/** Webex owner type in words; empty means that nobody owns the number. */
export function useOwnerWords(): (ownerType: string) => string {
  const { t } = useTranslation();
  return (type) => {
    const key = type === '' ? 'none' : type;
    return isKey(en.domain.ownerType, key) ? t(`domain.ownerType.${key}`) : type;
  };
}

/** Webex number state in words. */
export function useStateWords(): (state: string) => string {
  const { t } = useTranslation();
  return (state) => (isKey(en.domain.numberState, state) ? t(`domain.numberState.${state}`) : state);
}
