import { examine } from '../services/doctor.ts';
import { journalPage } from '../services/journal.ts';
import type { Handlers } from './procedures.ts';

export const journalHandlers: Handlers<'journal.list' | 'doctor.run'> = {
  'journal.list': ({ context }, query) => journalPage(context, query),
  'doctor.run': ({ context }, { expected }) => examine(context, expected),
};
