import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/model/settings.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  resources: { en: { translation: en }, zh: { translation: zh } },
  lng: 'en',
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The language of the catalogues that is on screen. */
export const currentLanguage = (): Language => (i18n.language === 'zh' ? 'zh' : 'en');

/** BCP 47 tag for `Intl` and for the document. */
export const localeOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-US');

/** The language of the computer, as far as there is a catalogue for it; for when the settings cannot be read. */
export const systemLanguage = (): Language => (navigator.language.startsWith('zh') ? 'zh' : 'en');

export async function setLanguage(language: Language): Promise<void> {
  if (i18n.language !== language) await i18n.changeLanguage(language);
  document.documentElement.lang = localeOf(language);
}
