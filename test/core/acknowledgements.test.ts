import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { keyOf, openFindings } from '#shared/acknowledgements/standing.ts';
import type { CampaignDraft } from '#shared/model/registration.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { aRegistration } from '#support/registration.ts';
import { openPulled, type Pulled, somePicks } from '#support/workspace.ts';

/** A consent text that says less than reviewers look for: only warnings stand against it. */
const TERSE: CampaignDraft = {
  ...GOOD_CAMPAIGN,
  messageFlow:
    'Customers of Tidewater Freight agree on the booking form at https://tidewater-freight.example.com/book by ticking an optional, empty box. Reply STOP to opt out.',
};

async function drafted(campaign: CampaignDraft = TERSE) {
  const pulled = await openPulled();
  const { core, customer } = pulled;
  const { numbers } = await somePicks(core, customer, 2);
  await ask(core, 'numbers.confirm', { customerId: customer.id, numbers, authorised: true, note: '' });
  await ask(core, 'settings.set', { actor: 'Robin', workOffline: true });
  const registrationId = await aRegistration(core, customer.id, numbers);
  const one = { ...pulled, registrationId, numbers };
  await save(one, { campaign });
  return one;
}
type Drafted = Awaited<ReturnType<typeof drafted>>;

async function save(
  { core, registrationId, numbers }: Omit<Drafted, keyof Pulled> & Pick<Pulled, 'core'>,
  change: { brand?: typeof GOOD_BRAND; campaign?: CampaignDraft },
) {
  const { rev, name } = await ask(core, 'registrations.get', { registrationId });
  const forms = { brand: GOOD_BRAND, campaign: TERSE, ...change };
  await ask(core, 'registrations.save', { registrationId, rev, name, ...forms, numbers });
}

async function judged({ core, registrationId }: Pick<Drafted, 'core' | 'registrationId'>) {
  const { brand, campaign, numberList, facts } = await ask(core, 'registrations.get', { registrationId });
  const draft = { brand, campaign, numbers: numberList };
  const findings = judgeRegistration(draft, facts, { today: '2026-11-03' });
  const acknowledgements = await ask(core, 'acknowledgements.list', { registrationId });
  return { findings, open: openFindings(findings, acknowledgements, draft).map(keyOf) };
}

const release = ({ core, registrationId }: Drafted) => core.call('registrations.release', { registrationId });

describe('a warning', () => {
  it('has to be mended or acknowledged before a release, and the core says how many are left', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    expect(open.length).toBeGreaterThan(1);
    const refused = await release(one);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'not-ready', details: { warnings: open.length } },
    });
    const { core, registrationId } = one;
    await ask(core, 'acknowledgements.put', {
      registrationId,
      findings: open.slice(1),
      note: 'The rest stands on the booking form itself.',
    });
    expect(await release(one)).toMatchObject({ ok: false, error: { details: { warnings: 1 } } });
    await ask(core, 'acknowledgements.put', { registrationId, findings: open.slice(0, 1), note: 'Same.' });
    expect(await release(one)).toMatchObject({ ok: true });
  });

  it('is kept with its note, who wrote it and when', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    const { core, registrationId, clock } = one;
    await ask(core, 'acknowledgements.put', { registrationId, findings: open, note: '  On the form.  ' });
    const list = await ask(core, 'acknowledgements.list', { registrationId });
    expect(list.map(keyOf)).toEqual(expect.arrayContaining(open));
    expect(list[0]).toMatchObject({
      note: 'On the form.',
      who: 'Robin',
      at: new Date(clock.now()).toISOString(),
    });
  });

  it('stands open again when the text that it was about changes, and only then', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    await ask(one.core, 'acknowledgements.put', {
      registrationId: one.registrationId,
      findings: open,
      note: 'On the form.',
    });
    await save(one, { brand: { ...GOOD_BRAND, city: 'Tacoma' } });
    expect((await judged(one)).open).toEqual([]);
    await save(one, { campaign: { ...TERSE, messageFlow: `${TERSE.messageFlow} The box is separate.` } });
    expect((await judged(one)).open.length).toBeGreaterThan(0);
    expect(await release(one)).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    await save(one, { campaign: TERSE });
    expect((await judged(one)).open).toEqual([]);
  });

  it('stands open again when the word is taken back, and can be acknowledged anew', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    const { core, registrationId } = one;
    await ask(core, 'acknowledgements.put', { registrationId, findings: open, note: 'First.' });
    await ask(core, 'acknowledgements.remove', { registrationId, findings: open });
    expect(await ask(core, 'acknowledgements.list', { registrationId })).toEqual([]);
    await ask(core, 'acknowledgements.put', { registrationId, findings: open, note: 'Second.' });
    const list = await ask(core, 'acknowledgements.list', { registrationId });
    expect(new Set(list.map(({ note }) => note))).toEqual(new Set(['Second.']));
  });
});

describe('an error that is a judgement', () => {
  it('blocks until it is mended or may stand with a note; then it is counted no more', async () => {
    const one = await drafted({
      ...TERSE,
      messageFlow: `${TERSE.messageFlow} We also bought a list of leads from a data vendor, and text the people on it.`,
    });
    const { core, registrationId } = one;
    const { findings, open } = await judged(one);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)).toContain(
      'CP-023',
    );
    expect(await release(one)).toMatchObject({ ok: false, error: { code: 'not-ready' } });
    expect((await ask(core, 'registrations.get', { registrationId })).errors).toBeGreaterThan(0);
    await ask(core, 'acknowledgements.put', { registrationId, findings: open, note: 'The list is our own.' });
    expect(await ask(core, 'registrations.get', { registrationId })).toMatchObject({
      errors: 0,
      warnings: 0,
    });
    expect(await release(one)).toMatchObject({ ok: true });
  });
});

describe('what cannot be acknowledged', () => {
  it('is a fact, alone or among warnings: then nothing is', async () => {
    const one = await drafted({ ...TERSE, helpMessage: '' });
    const { open } = await judged(one);
    expect(open.map(({ ruleId }) => ruleId)).toContain('CP-001');
    const { core, registrationId } = one;
    expect(
      await core.call('acknowledgements.put', { registrationId, findings: open, note: 'Never mind.' }),
    ).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await ask(core, 'acknowledgements.list', { registrationId })).toEqual([]);
  });

  it('is a finding that does not stand, and a warning without a note', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    const { core, registrationId } = one;
    const gone = { ruleId: 'CP-009', path: 'campaign.samples.0', code: 'link-shortener' };
    expect(
      await core.call('acknowledgements.put', { registrationId, findings: [gone], note: 'x' }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(
      await core.call('acknowledgements.put', { registrationId, findings: open, note: '   ' }),
    ).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('is anything of a registration that was released, until it is withdrawn', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    const { core, registrationId } = one;
    await ask(core, 'acknowledgements.put', { registrationId, findings: open, note: 'On the form.' });
    const { outboxId } = await ask(core, 'registrations.release', { registrationId });
    const remove = () => core.call('acknowledgements.remove', { registrationId, findings: open });
    expect(await remove()).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    await ask(core, 'outbox.withdraw', { outboxId, note: '' });
    expect(await remove()).toMatchObject({ ok: true });
  });
});

describe('what was released', () => {
  it('may be saved or deleted only after it was withdrawn, a refused one too', async () => {
    const one = await drafted(GOOD_CAMPAIGN);
    const { core, registrationId, sandbox } = one;
    const { outboxId } = await ask(core, 'registrations.release', { registrationId });
    const attempts = async () => {
      const { rev, numberList } = await ask(core, 'registrations.get', { registrationId });
      const forms = { brand: GOOD_BRAND, campaign: GOOD_CAMPAIGN, numbers: numberList };
      return [
        await core.call('registrations.save', { registrationId, rev, name: 'Other', ...forms }),
        await core.call('registrations.remove', { registrationId }),
      ];
    };
    const refused = { ok: false, error: { code: 'not-allowed' } };
    expect(await attempts()).toMatchObject([refused, refused]);
    sandbox.control.setFaults([
      { kind: 'status', status: 422, method: 'POST', path: '/connector/v1/registrations' },
    ]);
    await ask(core, 'settings.set', { workOffline: false });
    await core.drainOutbox();
    expect((await ask(core, 'registrations.get', { registrationId })).delivery).toBe('rejected');
    expect(await attempts()).toMatchObject([refused, refused]);
    await ask(core, 'outbox.withdraw', { outboxId, note: '' });
    expect(await attempts()).toMatchObject([{ ok: true }, { ok: true }]);
  });
});

describe('the exported files', () => {
  it('list what was acknowledged with note, name and time', async () => {
    const one = await drafted();
    const { open } = await judged(one);
    const { core, registrationId, folder, clock } = one;
    const [first, ...rest] = open;
    await ask(core, 'acknowledgements.put', { registrationId, findings: rest, note: 'On the form.' });
    const path = join(folder, 'form.json');
    const request = { what: 'registration', registrationId, format: 'json', language: 'en' } as const;
    await ask(core, 'core.writeExport', { request, path });
    const { findings } = JSON.parse(readFileSync(path, 'utf8'));
    const acknowledged = findings.list.filter((finding: object) => 'acknowledged' in finding);
    expect(acknowledged).toHaveLength(rest.length);
    expect(acknowledged[0].acknowledged).toEqual({
      note: 'On the form.',
      who: 'Robin',
      at: new Date(clock.now()).toISOString(),
    });
    expect(findings.list.find(({ ruleId }: { ruleId: string }) => ruleId === first?.ruleId)).toBeDefined();
  });
});
