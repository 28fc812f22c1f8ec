import type { JournalKind } from '../../model/journal.ts';

/** What an entry of the journal tells of, for people. */
export const journalKindNames: Readonly<Record<JournalKind, string>> = {
  released: 'Released',
  attempted: 'Tried',
  answered: 'Answered',
  withdrawn: 'Withdrawn',
  retried: 'Put back into the queue',
  discarded: 'Discarded',
  rejected: 'Rejection recorded',
  attested: 'Prerequisite stated',
  acknowledged: 'Finding acknowledged',
  'taken-over': 'Taken over by a person',
  'given-back': 'Given back to the connector',
  confirmed: 'Confirmed',
  evidence: 'Picture kept',
  archived: 'Put away',
  unarchived: 'Put back on the list',
  'ordered-again': 'Refused numbers put into a new batch',
};
