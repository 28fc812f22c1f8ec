import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { PageTransport } from '#core/page-checks/transport.ts';
import { SAMPLE_CONSENT } from '#sandbox/pages/sites.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { PAGE_KINDS, type PageKind } from '#shared/model/page-check.ts';
import { type CampaignDraft, emptyBrand, emptyCampaign } from '#shared/model/registration.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import { connect, openSandbox, openWorkspace, type Workspace } from '#support/workspace.ts';

interface Site {
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
  readonly optIn?: string;
}

let workspace: Workspace;
let core: Core;
let origin: string;
let sandbox: Awaited<ReturnType<typeof openSandbox>>;

/** A registration of Tidewater Freight whose pages stand where the test says. */
async function aRegistrationAt(site: Site): Promise<RegistrationId> {
  const [customer] = await ask(core, 'customers.list', {});
  if (!customer) throw new Error('The sandbox has no customers.');
  const { registrationId, rev } = await ask(core, 'registrations.create', {
    customerId: customer.id,
    name: 'Texts',
  });
  const campaign: CampaignDraft = {
    ...emptyCampaign(),
    messageFlow: site.optIn ? `Customers tick an empty box at ${site.optIn} beside: "${SAMPLE_CONSENT}"` : '',
    privacyPolicyLink: site.privacy ?? '',
    termsAndConditionsLink: site.terms ?? '',
  };
  await ask(core, 'registrations.save', {
    registrationId,
    rev,
    name: 'Texts',
    brand: {
      ...emptyBrand(),
      displayName: 'Tidewater Freight',
      companyName: 'Tidewater Freight Services LLC',
      website: site.website ?? '',
    },
    campaign,
    numbers: [],
  });
  return registrationId;
}

const at = (path: string) => `${origin}/pages/${path}`;
const look = (registrationId: RegistrationId, page: PageKind = 'website') =>
  ask(core, 'core.lookAtPage', { registrationId, page, route: 'direct' });
const lookAt = async (path: string) => (await look(await aRegistrationAt({ website: at(path) }))).check;
const kept = async (registrationId: RegistrationId) =>
  (await ask(core, 'pageChecks.list', { registrationId })).filter(({ check }) => check !== null);

beforeEach(async () => {
  sandbox = await openSandbox();
  workspace = openWorkspace();
  core = workspace.core;
  origin = new URL(sandbox.baseUrl).origin;
  await connect(core, sandbox);
});

describe('the pages of a good brand', () => {
  it('are looked at, answer every question, and are kept with their date', async () => {
    const registrationId = await aRegistrationAt({
      website: at('good/'),
      privacy: at('good/privacy'),
      terms: at('good/terms'),
      optIn: at('good/book'),
    });
    await ask(core, 'settings.set', { actor: 'Robin' });
    for (const page of PAGE_KINDS) {
      const { check, document } = await look(registrationId, page);
      expect(check).toMatchObject({
        page,
        status: 'answered',
        httpStatus: 200,
        who: 'Robin',
        pictureHash: null,
      });
      expect(check.at).toBe(new Date(workspace.clock.now()).toISOString());
      expect(check.answers.filter(({ answer }) => answer !== 'yes')).toEqual([]);
      expect(document?.contentType).toBe('text/html; charset=utf-8');
    }
    const pages = await ask(core, 'pageChecks.list', { registrationId });
    expect(pages.map(({ page, check }) => [page, check?.status])).toEqual(
      PAGE_KINDS.map((page) => [page, 'answered']),
    );
    expect(pages[2]?.check?.title).toBe('Text messaging terms | Tidewater Freight');
  });

  it('are asked without a token', async () => {
    const seen: string[] = [];
    const transport: PageTransport = async ({ headers }) => {
      seen.push(...Object.keys(headers));
      return {
        status: 200,
        location: null,
        contentType: 'text/html',
        body: (async function* () {
          yield new TextEncoder().encode('<p>Tidewater Freight carries goods');
        })(),
        discard: () => {},
      };
    };
    const other = openWorkspace({
      pages: { direct: transport, lookup: async () => ['93.184.215.14'], isConnected: (): boolean => true },
    });
    await connect(other.core, sandbox);
    core = other.core;
    const { check } = await look(await aRegistrationAt({ website: 'www.example.com' }));
    expect(check).toMatchObject({ url: 'https://www.example.com/', status: 'answered' });
    expect(seen).toEqual(['accept', 'accept-language', 'user-agent']);
  });
});

describe('a page that is wrong', () => {
  it.each([
    ['parked/', 'parked'],
    ['login/', 'login'],
    ['huge/', 'too-large'],
    ['archive/', 'not-a-page'],
    ['nowhere/', 'refused'],
    ['loop/', 'too-many-redirects'],
    ['hops/5', 'too-many-redirects'],
    ['hops/4', 'answered'],
    ['away/metadata', 'private-address'],
    ['away/private', 'private-address'],
    ['away/number', 'private-address'],
    ['away/mapped', 'private-address'],
    ['away/name', 'private-address'],
    ['away/other-port', 'private-address'],
    ['away/plain', 'not-https'],
    ['away/file', 'not-a-page'],
  ])('%s: %s', async (path, status) => {
    expect((await lookAt(path)).status).toBe(status);
  });

  it('that lacks the clause says so', async () => {
    const registrationId = await aRegistrationAt({ privacy: at('no-clause/privacy') });
    const { check } = await look(registrationId, 'privacy');
    expect(check.answers).toContainEqual({
      question: 'not-shared',
      answer: 'no',
      excerpt: 'Tidewater Freight may share your mobile number with partners for marketing purposes.',
    });
  });

  it('that waits for scripts leaves every question open', async () => {
    const check = await lookAt('scripted/');
    expect(check).toMatchObject({ status: 'answered', needsScripts: true });
    expect(check.answers).toEqual([{ question: 'names-brand', answer: 'unsure', excerpt: '' }]);
  });

  it('that is a document tells its title and no more', async () => {
    const check = await lookAt('document/');
    expect(check).toMatchObject({ status: 'answered', title: 'Terms of Tidewater Freight' });
    expect(check.answers[0]?.answer).toBe('unsure');
  });

  it('that never answers is called off after ten seconds', async () => {
    sandbox.control.setFaults([{ kind: 'hang', path: '/pages/good', times: 'always' }]);
    const registrationId = await aRegistrationAt({ website: at('good/') });
    const looked = look(registrationId);
    await vi.waitFor(() => expect(sandbox.control.requests().at(-1)?.path).toBe('/pages/good/'));
    workspace.clock.advance(10_000);
    expect((await looked).check.status).toBe('too-slow');
  });

  it('that the server refuses keeps its status', async () => {
    sandbox.control.setFaults([{ kind: 'status', status: 503, path: '/pages/good' }]);
    expect(await lookAt('good/')).toMatchObject({ status: 'refused', httpStatus: 503 });
  });
});

describe('nothing is kept', () => {
  const expectRefusal = async (registrationId: RegistrationId, code: string, page: PageKind = 'website') => {
    await expect(look(registrationId, page)).rejects.toMatchObject({ code });
    expect(await kept(registrationId)).toEqual([]);
  };

  it('when TextReady works offline', async () => {
    const registrationId = await aRegistrationAt({ website: at('good/') });
    await ask(core, 'settings.set', { workOffline: true });
    sandbox.control.clearRequests();
    await expectRefusal(registrationId, 'offline');
    expect(sandbox.control.requests()).toEqual([]);
  });

  it('when the form names no such page', async () => {
    await expectRefusal(await aRegistrationAt({}), 'not-ready');
    await expectRefusal(await aRegistrationAt({ website: 'javascript:alert(1)' }), 'not-ready');
    await expectRefusal(await aRegistrationAt({}), 'not-ready', 'opt-in');
  });

  it.each([
    ['offline', { isConnected: (): boolean => false }],
    ['not-allowed', { allowsInternet: false }],
    [
      'offline',
      {
        lookup: () => Promise.reject(Object.assign(new Error('x'), { code: 'EAI_AGAIN' })),
        isConnected: (): boolean => true,
      },
    ],
  ] as const)('of the internet: %s', async (code, pages) => {
    const other = openWorkspace({ pages });
    await connect(other.core, sandbox);
    core = other.core;
    await expectRefusal(await aRegistrationAt({ website: 'https://www.example.com' }), code);
  });

  it('of what another program of this computer listens on', async () => {
    const stranger = await openSandbox();
    const address = `${new URL(stranger.baseUrl).origin}/pages/good/`;
    const { check } = await look(await aRegistrationAt({ website: address }));
    expect(check.status).toBe('private-address');
    expect(stranger.control.requests()).toEqual([]);
  });
});

describe('what a page lacks', () => {
  const pageFindings = async (registrationId: RegistrationId) => {
    const { brand, campaign, numberList, facts } = await ask(core, 'registrations.get', { registrationId });
    return judgeRegistration({ brand, campaign, numbers: numberList }, facts, {
      today: new Date(workspace.clock.now()).toISOString().slice(0, 10),
    })
      .filter(({ ruleId }) => ruleId.startsWith('WP-'))
      .map(({ code, severity, path, params }) => [code, severity, path, params.on]);
  };

  it('stands among the findings with its date, is counted at once, and only advises when the look is old', async () => {
    const registrationId = await aRegistrationAt({ privacy: at('no-clause/privacy'), website: at('good/') });
    const { warnings } = await ask(core, 'registrations.get', { registrationId });
    await look(registrationId, 'privacy');
    await look(registrationId, 'website');
    const clause = ['page-clause-shared', 'warning', 'campaign.privacyPolicyLink', '2026-11-03'];
    expect(await pageFindings(registrationId)).toEqual([clause]);
    expect((await ask(core, 'registrations.get', { registrationId })).warnings).toBe(warnings + 1);
    workspace.clock.jump(31 * 86_400_000);
    expect(await pageFindings(registrationId)).toEqual([
      ['page-look-old', 'info', 'brand.website', '2026-11-03'],
      ['page-clause-shared', 'info', 'campaign.privacyPolicyLink', '2026-11-03'],
      ['page-look-old', 'info', 'campaign.privacyPolicyLink', '2026-11-03'],
    ]);
  });
});

describe('a second look', () => {
  it('counts, and says when the text is another one', async () => {
    const registrationId = await aRegistrationAt({ privacy: at('good/privacy') });
    expect((await look(registrationId, 'privacy')).check.changed).toBe(false);
    workspace.clock.advance(60_000);
    expect((await look(registrationId, 'privacy')).check.changed).toBe(false);
    expect(await kept(registrationId)).toHaveLength(1);
  });
});

describe('a picture', () => {
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from('picture'),
  ]);

  it('is kept by its hash beside the workspace and shown as it was', async () => {
    const registrationId = await aRegistrationAt({ website: at('good/') });
    const { check } = await look(registrationId);
    await ask(core, 'core.keepPagePicture', { checkId: check.id, png: new Uint8Array(png) });
    const [page] = await kept(registrationId);
    const hash = page?.check?.pictureHash ?? '';
    expect(readFileSync(join(workspace.folder, 'evidence', `${hash}.png`))).toEqual(png);
    expect((await ask(core, 'pageChecks.picture', { hash })).dataUrl).toBe(
      `data:image/png;base64,${png.toString('base64')}`,
    );
    const files = async () =>
      (await ask(core, 'doctor.run', { expected: null })).checks.find(({ id }) => id === 'files');
    expect(await files()).toMatchObject({ count: 1, problems: [] });
    writeFileSync(join(workspace.folder, 'evidence', `${hash}.png`), 'painted over');
    await expect(ask(core, 'pageChecks.picture', { hash })).rejects.toMatchObject({ code: 'file-error' });
    expect((await files())?.problems).toEqual([{ code: 'file-altered', hint: at('good/') }]);
    rmSync(join(workspace.folder, 'evidence', `${hash}.png`));
    expect((await files())?.problems).toEqual([{ code: 'file-gone', hint: at('good/') }]);
  });

  it('is refused when it is none, belongs to nothing, or is asked for by another name', async () => {
    const { check } = await look(await aRegistrationAt({ website: at('good/') }));
    const keep = (checkId: string, bytes: Uint8Array<ArrayBuffer>) =>
      ask(core, 'core.keepPagePicture', { checkId, png: bytes });
    await expect(keep(check.id, new TextEncoder().encode('<svg>'))).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(keep(check.id, new Uint8Array(4 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(readdirSync(workspace.folder)).not.toContain('evidence');
    await expect(keep(crypto.randomUUID(), new Uint8Array(png))).rejects.toMatchObject({ code: 'not-found' });
    await keep(check.id, new Uint8Array(png));
    await expect(keep(check.id, new Uint8Array(png))).rejects.toMatchObject({ code: 'not-found' });
    for (const hash of ['0'.repeat(64), '../../textready.db', `${'0'.repeat(63)}/`]) {
      const answer = await core.callUnknown('pageChecks.picture', { hash });
      expect(answer).toMatchObject({
        ok: false,
        error: { code: hash.includes('/') ? 'bad-input' : 'not-found' },
      });
    }
  });
});

describe('a part of a page', () => {
  const part = (url: string, as: 'style' | 'image' | 'font', documentUrl = at('good/')) =>
    ask(core, 'core.fetchPagePart', { documentUrl, url, as, route: 'direct' });

  it('is fetched when it is what it is asked as', async () => {
    expect((await part(at('good/style.css'), 'style'))?.contentType).toBe('text/css; charset=utf-8');
    expect((await part(at('good/logo.svg'), 'image'))?.contentType).toBe('image/svg+xml');
    expect(await part(at('good/'), 'style')).toBeNull();
    expect(await part(at('good/style.css'), 'image')).toBeNull();
    expect(await part(at('nowhere/a.css'), 'style')).toBeNull();
  });

  it('is not fetched from where no page may lead', async () => {
    for (const url of ['http://169.254.169.254/', 'https://10.0.0.1/a.png', at('away/private')])
      expect(await part(url, 'image')).toBeNull();
    const before = sandbox.control.requests().length;
    const outside = openWorkspace({ pages: { isConnected: (): boolean => true } });
    await connect(outside.core, sandbox);
    core = outside.core;
    // A page of the internet may not use the sandbox of this computer.
    expect(await part(at('good/logo.svg'), 'image', 'https://www.example.com/')).toBeNull();
    expect(
      sandbox.control
        .requests()
        .slice(before)
        .filter(({ path }) => path.startsWith('/pages')),
    ).toEqual([]);
  });
});
