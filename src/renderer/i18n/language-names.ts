import type { Language } from '#shared/model/settings.ts';

/** Each language by its own name, the same in every catalogue. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };
