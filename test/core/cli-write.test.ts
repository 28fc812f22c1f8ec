import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CampaignDraft } from '#shared/model/registration.ts';
import { GOOD_BRAND } from '#support/good-forms.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { terminal } from '#support/terminal.ts';

interface Written {
  readonly written: Partial<CampaignDraft>;
  readonly kept: readonly string[];
  readonly missing: readonly string[];
  readonly claims: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

const SITE = 'https://tidewater-freight.example.com';

function fileWith(name: string, value: unknown): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

async function aForm() {
  const shell = terminal();
  const list = fileWith('n.csv', 'Number\n+12085550142\n');
  await shell.json('import', 'numbers', list, '--customer', 'Tidewater', '--new');
  const campaign = {
    privacyPolicyLink: `${SITE}/privacy`,
    termsAndConditionsLink: `${SITE}/terms`,
    termsAndConditions: true,
  };
  const form = fileWith('form.json', { brand: GOOD_BRAND, campaign });
  const { id } = await shell.json<{ id: string }>('registration', 'new', '--file', form);
  const show = () => shell.json<{ campaign: CampaignDraft }>('registration', 'show', id);
  const write = (...rest: string[]) => shell.json<Written>('registration', 'write', id, ...rest);
  return { ...shell, id, show, write };
}

it('writes the texts of a campaign against which no rule has anything', async () => {
  const { show, write } = await aForm();
  const answers = fileWith('answers.json', {
    business: 'carries freight along the coast',
    usecase: 'DELIVERY_NOTIFICATION',
    methods: ['web'],
    page: `${SITE}/book`,
    frequency: 'month',
    most: 4,
  });
  const tried = await write('--answers', answers, '--dry-run');
  expect(tried).toMatchObject({ missing: [], errors: 0, warnings: 0, kept: [] });
  expect((await show()).campaign.description).toBe('');

  const { written, claims } = await write('--answers', answers);
  expect(written).toEqual(tried.written);
  expect(claims).toEqual(['optional-box', 'not-shared']);
  const { campaign } = await show();
  expect(campaign).toMatchObject(written);
  expect(campaign.usecase).toBe('DELIVERY_NOTIFICATION');
  expect(campaign.messageFlow).toContain('Up to 4 messages a month.');
}, 30_000);

it('keeps what stands there, writes parts, and lists what nobody answered', async () => {
  const { id, run, show, write } = await aForm();
  const first = await write('--only', 'description,samples');
  expect(Object.keys(first.written)).toEqual(['description', 'samples']);
  expect(first.missing).toEqual(['business', 'usecase']);

  const answers = fileWith('answers.json', { business: 'carries freight', usecase: 'CUSTOMER_CARE' });
  const second = await write('--answers', answers);
  expect(second.kept).toEqual(['description']);
  expect((await show()).campaign.description).toContain('[what the business does');
  await write('--answers', answers, '--overwrite');
  expect((await show()).campaign.description).toContain('Tidewater Freight carries freight.');

  const told = await run('registration', 'write', id, '--dry-run', '--overwrite');
  expect(told.out).toContain('Answers missing, held by brackets: business.');
  expect(told.out).toContain('the page has a box for texts that is optional and empty at first');
}, 30_000);

it.each<[string, unknown, string]>([
  ['no JSON', '{', 'is not JSON'],
  ['an unknown question', { colour: 'blue' }, 'colour'],
  ['an unknown use case', { usecase: 'PARTY' }, '"PARTY" is no use case'],
  ['an unknown way of agreeing', { methods: ['telepathy'] }, 'methods'],
])(
  'refuses %s and changes nothing',
  async (_name, value, says) => {
    const { id, run } = await aForm();
    const refused = await run('registration', 'write', id, '--answers', fileWith('answers.json', value));
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining(says) });
    expect(refused.err).toContain('Nothing was changed.');
  },
  30_000,
);
