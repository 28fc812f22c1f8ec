import { type Command, Option } from 'commander';
import { ask } from '#core/ask.ts';
import type { PageRoute } from '#shared/ipc/procedures/page-checks.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { PAGE_KINDS, type PageCheck, type PageKind } from '#shared/model/page-check.ts';
import { EXIT, table } from '../output.ts';
import type { Session } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import type { Shell } from './types.ts';

/** Behind a proxy the environment's own `fetch` asks, as it does for everything else. */
function routeOf(env: NodeJS.ProcessEnv): PageRoute {
  const isBypassed = (env.no_proxy ?? env.NO_PROXY ?? '').trim() === '*';
  return !isBypassed && (env.https_proxy || env.HTTPS_PROXY) ? 'proxy' : 'direct';
}

async function look({ core, env }: Session, id: RegistrationId, pages: readonly PageKind[]) {
  const named = await ask(core, 'pageChecks.list', { registrationId: id });
  const wanted = pages.length > 0 ? pages : named.filter(({ url }) => url !== null).map(({ page }) => page);
  const checks: PageCheck[] = [];
  for (const page of wanted) {
    const { check } = await ask(core, 'core.lookAtPage', { registrationId: id, page, route: routeOf(env) });
    checks.push(check);
  }
  return { checks };
}

const isWrong = ({ status, answers }: PageCheck): boolean =>
  status !== 'answered' || answers.some(({ answer }) => answer === 'no');

function describe({ checks }: { readonly checks: readonly PageCheck[] }): string {
  if (checks.length === 0) return 'The forms name no page that can be opened. Nothing was looked at.';
  const rows = checks.flatMap((check): string[][] => {
    const seen = check.needsScripts ? 'needs scripts' : check.status;
    const head = [check.page, seen, '', '', check.finalUrl];
    return [
      head,
      ...check.answers.map((one) => ['', '', one.question, one.answer, one.excerpt.slice(0, 80)]),
    ];
  });
  return `${table(['page', 'status', 'question', 'answer', 'seen'], rows)}\nKept with today’s date. No pictures: only the app takes them.`;
}

/** `registration check-pages`: looks at the pages of a registration, as the app does, without pictures. */
export function addCheckPages(registration: Command, shell: Shell): void {
  registration
    .command('check-pages <id>')
    .description('look at the website, the policies and the opt-in page, and keep what they show')
    .addOption(new Option('--page <kind...>', 'only these').choices(PAGE_KINDS))
    .action((id: string, options: { page?: PageKind[] }) =>
      shell.run(async (session) => {
        const looked = await look(session, readRegistrationId(id), options.page ?? []);
        if (looked.checks.some(isWrong)) shell.setExitCode(EXIT.rejected);
        return looked;
      }, describe),
    );
}
