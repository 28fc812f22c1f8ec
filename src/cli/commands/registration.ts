import { z } from 'zod';
import { ask } from '#core/ask.ts';
import type { E164 } from '#shared/model/ids.ts';
import {
  type BrandDraft,
  brandDraftSchema,
  type CampaignDraft,
  campaignDraftSchema,
} from '#shared/model/registration.ts';
import { table } from '../output.ts';
import { findCustomer, type Session } from '../workspace.ts';
import { acknowledgeAll, addAcknowledge } from './acknowledge.ts';
import { addAttachments } from './attachments.ts';
import { addCase } from './case.ts';
import { addCheckPages } from './check-pages.ts';
import { readRegistrationId } from './ids.ts';
import { addRegistrationImport } from './import-registration.ts';
import { describeJudged, showJudged } from './judged.ts';
import { readJson } from './read-json.ts';
import { addRejected } from './rejected.ts';
import { addRevisions } from './revisions.ts';
import type { AddCommand } from './types.ts';
import { readNumber } from './values.ts';
import { addWrite } from './write.ts';

const fileSchema = z.object({
  name: z.string().optional(),
  brand: brandDraftSchema.partial().optional(),
  campaign: campaignDraftSchema.partial().optional(),
  numbers: z.array(z.string()).optional(),
});

/** A registration file: `{ name?, brand?, campaign?, numbers? }`, every field of the forms optional. */
const readRegistrationFile = (path: string) => readJson(path, fileSchema).data;

/** What the file says, over what the draft holds; absent and undefined fields leave the draft's value. */
function over<T extends object>(base: T, changes: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  const given = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

interface EditOptions {
  readonly file?: string;
  readonly number?: string[];
  readonly allAuthorised?: boolean;
}

async function edit({ core }: Session, id: string, options: EditOptions) {
  const detail = await ask(core, 'registrations.get', { registrationId: readRegistrationId(id) });
  const file = options.file ? readRegistrationFile(options.file) : {};
  const numbers = new Set<E164>(detail.numberList);
  for (const text of [...(file.numbers ?? []), ...(options.number ?? [])]) numbers.add(readNumber(text));
  if (options.allAuthorised) {
    const attachable = await ask(core, 'registrations.attachable', { registrationId: detail.id });
    for (const one of attachable) if (one.authorised) numbers.add(one.e164);
  }
  await ask(core, 'registrations.save', {
    registrationId: detail.id,
    rev: detail.rev,
    name: file.name ?? detail.name,
    brand: over<BrandDraft>(detail.brand, file.brand),
    campaign: over<CampaignDraft>(detail.campaign, file.campaign),
    numbers: [...numbers],
  });
  return showJudged({ core }, detail.id);
}

export const addRegistration: AddCommand = (program, shell) => {
  const registration = program
    .command('registration')
    .description('the 10DLC brand and campaign forms of a customer');
  registration
    .command('new')
    .option('--customer <id|name>')
    .option('--name <text>', 'a name for this registration')
    .option('--file <path>', 'JSON with brand, campaign and numbers')
    .option('--number <e164...>', 'attach numbers')
    .option('--all-authorised', 'attach every authorised number of the customer')
    .action((options: EditOptions & { customer?: string; name?: string }) =>
      shell.run(async (session) => {
        const customer = await findCustomer(session.core, options.customer);
        if (options.file) readRegistrationFile(options.file);
        const made = await ask(session.core, 'registrations.create', {
          customerId: customer.id,
          name: options.name ?? customer.name,
        });
        return edit(session, made.registrationId, options);
      }, describeJudged),
    );
  registration
    .command('edit <id>')
    .option('--file <path>')
    .option('--number <e164...>')
    .option('--all-authorised')
    .action((id: string, options: EditOptions) =>
      shell.run((session) => edit(session, id, options), describeJudged),
    );
  registration
    .command('show <id>')
    .action((id: string) => shell.run((session) => showJudged(session, id), describeJudged));
  registration
    .command('list')
    .option('--customer <id|name>')
    .action((options: { customer?: string }) =>
      shell.run(
        async ({ core }) =>
          ask(core, 'registrations.list', { customerId: (await findCustomer(core, options.customer)).id }),
        (rows) =>
          table(
            ['id', 'name', 'numbers', 'errors', 'state', 'case'],
            rows.map((row) => [row.id, row.name, row.numbers, row.errors, row.delivery, row.caseId]),
          ),
      ),
    );
  addWrite(registration, shell);
  addRegistrationImport(registration, shell);
  addCheckPages(registration, shell);
  addAcknowledge(registration, shell);
  addAttachments(registration, shell);
  addRevisions(registration, shell);
  addRejected(registration, shell);
  addCase(registration, shell);
  registration
    .command('submit <id>')
    .description('release the registration to the outbox')
    .option('--acknowledge <note>', 'acknowledge every open finding that may stand with this note')
    .action((id: string, { acknowledge }: { acknowledge?: string }) =>
      shell.run(
        async ({ core }) => {
          if (acknowledge !== undefined) await acknowledgeAll(core, readRegistrationId(id), acknowledge);
          return ask(core, 'registrations.release', { registrationId: readRegistrationId(id) });
        },
        ({ outboxId }) =>
          `Released. It waits in the outbox as ${outboxId}; send it with: textready outbox run.`,
      ),
    );
};
