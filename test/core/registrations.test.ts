import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { emptyBrand, emptyCampaign } from '#shared/model/registration.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { openPulled, somePicks } from '#support/workspace.ts';

describe('a registration', () => {
  it('starts with what the mirror knows of the company', async () => {
    const { core, customer } = await openPulled();
    const { registrationId } = await ask(core, 'registrations.create', {
      customerId: customer.id,
      name: 'First',
    });
    const { brand } = await ask(core, 'registrations.get', { registrationId });
    expect(brand.companyName).toBe(customer.name);
    expect(brand.street).not.toBe('');
    expect(brand.country).toBe('US');
  });

  it('starts with the address of the location where most of the texting will be', async () => {
    const { core, customer } = await openPulled();
    const { locations } = await ask(core, 'customers.get', { customerId: customer.id });
    const plan = locations.filter((one) => one.pstnType === 'CISCO_PSTN' && one.country === 'US');
    const [main, second] = [...plan].sort((a, b) => b.numbers - a.numbers);
    expect(main?.numbers).toBeGreaterThan(second?.numbers ?? Number.POSITIVE_INFINITY);
    expect(main?.name).not.toBe([...locations].sort((a, b) => a.name.localeCompare(b.name))[0]?.name);
    const created = await ask(core, 'registrations.create', { customerId: customer.id, name: 'First' });
    const { brand } = await ask(core, 'registrations.get', { registrationId: created.registrationId });
    expect(brand).toMatchObject({ city: main?.city, state: main?.state, country: main?.country });
    expect(brand.phone).toMatch(/^\+1\d{10}$/);
  });

  it('saves an invalid draft as it stands and counts its findings', async () => {
    const { core, customer } = await openPulled();
    const { registrationId, rev } = await ask(core, 'registrations.create', {
      customerId: customer.id,
      name: 'First',
    });
    const brand = { ...emptyBrand(), ein: 'not an EIN', email: '🙂' };
    await ask(core, 'registrations.save', {
      registrationId,
      rev,
      name: 'First',
      brand,
      campaign: emptyCampaign(),
      numbers: [],
    });
    const detail = await ask(core, 'registrations.get', { registrationId });
    expect(detail.brand).toEqual(brand);
    expect(detail.errors).toBeGreaterThan(5);
    await expect(core.call('registrations.release', { registrationId })).resolves.toMatchObject({
      ok: false,
      error: { code: 'not-ready' },
    });
  });

  it('refuses to overwrite what was saved elsewhere meanwhile', async () => {
    const { core, customer } = await openPulled();
    const { registrationId, rev } = await ask(core, 'registrations.create', {
      customerId: customer.id,
      name: 'First',
    });
    const save = (name: string) =>
      core.call('registrations.save', {
        registrationId,
        rev,
        name,
        brand: GOOD_BRAND,
        campaign: GOOD_CAMPAIGN,
        numbers: [],
      });
    await expect(save('mine')).resolves.toMatchObject({ ok: true });
    await expect(save('yours')).resolves.toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await ask(core, 'registrations.get', { registrationId })).name).toBe('mine');
  });

  it('gathers for the rules what the mirror and the other registrations say', async () => {
    const { core, customer } = await openPulled();
    const create = (name: string) => ask(core, 'registrations.create', { customerId: customer.id, name });
    const first = await create('First');
    await ask(core, 'registrations.save', {
      ...first,
      name: 'First',
      brand: { ...GOOD_BRAND, street: '410 Pier Ave.', mobilePhone: '+12065550142' },
      campaign: GOOD_CAMPAIGN,
      numbers: [],
    });
    const second = await create('Second');
    const { facts } = await ask(core, 'registrations.get', { registrationId: second.registrationId });
    expect(facts.otherBrands).toEqual([
      {
        registration: 'First',
        customer: customer.name,
        companyName: GOOD_BRAND.companyName,
        displayName: GOOD_BRAND.displayName,
        ein: GOOD_BRAND.ein,
        usecase: GOOD_CAMPAIGN.usecase,
        address: '410 pier ave|98101|us',
        mobilePhone: '+12065550142',
        altBusinessId: '',
      },
    ]);
  });

  it('takes authorised numbers only', async () => {
    const { core, customer } = await openPulled();
    const { numbers } = await somePicks(core, customer, 2);
    const { registrationId, rev } = await ask(core, 'registrations.create', {
      customerId: customer.id,
      name: 'First',
    });
    const save = () =>
      core.call('registrations.save', {
        registrationId,
        rev,
        name: 'First',
        brand: GOOD_BRAND,
        campaign: GOOD_CAMPAIGN,
        numbers,
      });
    await expect(save()).resolves.toMatchObject({ ok: false, error: { code: 'bad-input' } });
    await ask(core, 'numbers.confirm', {
      customerId: customer.id,
      numbers,
      authorised: true,
      note: 'Seen in Control Hub',
    });
    await expect(save()).resolves.toMatchObject({ ok: true });
    expect((await ask(core, 'registrations.get', { registrationId })).errors).toBe(0);
  });

  it('is not touched by a pull', async () => {
    const { core, customer, sandbox } = await openPulled();
    const { registrationId } = await ask(core, 'registrations.create', {
      customerId: customer.id,
      name: 'First',
    });
    const before = await ask(core, 'registrations.get', { registrationId });
    sandbox.control.mutate({ customer: customer.id, remove: 5, move: 5 });
    await core.pull(customer.id);
    expect(await ask(core, 'registrations.get', { registrationId })).toEqual(before);
  });
});
