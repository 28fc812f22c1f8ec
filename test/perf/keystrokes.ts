import type { CampaignDraft, RegistrationDraft, RegistrationFacts } from '#shared/model/registration.ts';
import { registrationEngine } from '#shared/rules/registration.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { percentile, type Row, timed } from './measure.ts';

const GOAL_MS = 4;
const FIELDS = ['description', 'messageFlow', 'helpMessage', 'optinMessage', 'optinKeywords'] as const;

interface Key {
  readonly path: string;
  readonly campaign: CampaignDraft;
}

/** A full campaign while somebody writes its texts anew, one key at a time. */
function* typing(): Generator<Key> {
  for (const field of FIELDS) {
    const text = GOOD_CAMPAIGN[field];
    for (let length = 1; length <= text.length; length += 1)
      yield { path: `campaign.${field}`, campaign: { ...GOOD_CAMPAIGN, [field]: text.slice(0, length) } };
  }
  for (const [index, sample] of GOOD_CAMPAIGN.samples.entries()) {
    for (let length = 1; length <= sample.length; length += 1) {
      const samples = GOOD_CAMPAIGN.samples.with(index, sample.slice(0, length));
      yield { path: `campaign.samples.${index}`, campaign: { ...GOOD_CAMPAIGN, samples } };
    }
  }
}

/** Findings after each keystroke in a full campaign with 49 numbers, as the form asks for them. */
export async function measureKeystrokes(rounds: number): Promise<Row> {
  const numbers = Array.from(
    { length: 49 },
    (_unused, index) => `+120655501${String(index).padStart(2, '0')}`,
  );
  const fact = {
    known: true,
    authorised: true,
    awaitingOrder: false,
    otherRegistration: null,
    tollFree: false,
  };
  const facts: RegistrationFacts = {
    customerName: 'Tidewater Freight',
    otherBrands: [],
    numbers: Object.fromEntries(numbers.map((number) => [number, fact])),
  };
  const ours: number[] = [];
  let keys = 0;
  for (let round = 0; round < rounds; round += 1) {
    const session = registrationEngine.session({ today: '2026-11-22' });
    const draftWith = (campaign: CampaignDraft): RegistrationDraft => ({
      brand: GOOD_BRAND,
      campaign,
      numbers,
    });
    session.update(draftWith(GOOD_CAMPAIGN), facts);
    const each: number[] = [];
    for (const { path, campaign } of typing()) {
      const draft = draftWith(campaign);
      each.push(await timed(() => session.update(draft, facts, [path])));
    }
    keys = each.length;
    ours.push(percentile(each, 0.95));
  }
  return {
    name: 'keystroke',
    what: `findings after one keystroke in a full campaign with 49 numbers, 95th percentile of ${keys}`,
    yardstick: 'nothing: the budget of a frame',
    goal: `p95 under ${GOAL_MS} ms`,
    ours,
    theirs: [],
    ratio: null,
    isMet: percentile(ours, 0.5) < GOAL_MS,
    notes: [],
  };
}
