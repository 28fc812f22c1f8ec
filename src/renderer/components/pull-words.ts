import { useTranslation } from 'react-i18next';
import { en } from '../i18n/en.ts';

type Reason = keyof typeof en.pulls.reason;

const isReason = (code: string): code is Reason => Object.hasOwn(en.pulls.reason, code);

/** Why a pull stopped, in a few words, by its error code. */
export function useReasonWords(): (code: string | null) => string {
  const { t } = useTranslation();
  return (code) => t(`pulls.reason.${code !== null && isReason(code) ? code : 'other'}`);
}
