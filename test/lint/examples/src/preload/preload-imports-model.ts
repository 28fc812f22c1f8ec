import { settingsSchema } from '#shared/model/settings.ts';

export const schema = settingsSchema;
