import { REJECTABLE_FIELDS, type Reason } from '../model/rejection.ts';
import { findRejectionCode } from '../rules/find-rejection-code.ts';
import { REJECTION_CODES, type RejectionCode } from '../rules/reference/rejection-codes.ts';

/** How Twilio names the defective field of a campaign in its answers (Twilio API, `errors[].fields`). */
const TWILIO_FIELDS: Readonly<Record<string, string>> = {
  USE_CASE_DESCRIPTION: 'campaign.description',
  MESSAGE_FLOW: 'campaign.messageFlow',
  SAMPLE_MESSAGE: 'campaign.samples',
  PRIVACY_POLICY_URL: 'campaign.privacyPolicyLink',
  TERMS_AND_CONDITIONS_URL: 'campaign.termsAndConditionsLink',
};
const OWN_NAME = /\b(?:brand|campaign)\.[A-Za-z]+|\bnumbers\.\d+/g;
const TWILIO_NAME = new RegExp(`\\b(${Object.keys(TWILIO_FIELDS).join('|')})(?:_\\d+)?\\b`, 'g');

/** Fields in the order of the forms, each once. */
export function inFormOrder(paths: Iterable<string>): readonly string[] {
  const wanted = new Set(paths);
  return REJECTABLE_FIELDS.filter((path) => wanted.has(path));
}

/** Fields that a text calls by name, as a connector or Twilio writes them. */
function fieldsNamed(text: string): readonly string[] {
  const own = [...text.matchAll(OWN_NAME)].map(([name]) => (name.startsWith('numbers') ? 'numbers' : name));
  const twilio = [...text.matchAll(TWILIO_NAME)].map(([, name = '']) => TWILIO_FIELDS[name] ?? '');
  return inFormOrder([...own, ...twilio]);
}

/**
 * A pasted reason with what is recognised in it, and the fields that a person chose besides. Codes and fields are empty
 * when the text names none: nothing is guessed.
 */
export const readReason = (text: string, chosen: readonly string[] = []): Reason => ({
  text,
  codes: findRejectionCode(text).map(({ family, code }) => ({ family, code })),
  fields: [...inFormOrder([...fieldsNamed(text), ...chosen])],
});

/** What the table says of the codes of a rejection; one that it does not have any more is left out. */
export function entriesOf({ codes }: Pick<Reason, 'codes'>): readonly RejectionCode[] {
  return codes.flatMap((ref) =>
    REJECTION_CODES.values.filter(({ family, code }) => family === ref.family && code === ref.code),
  );
}
