import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { AppError } from '#shared/ipc/errors.ts';
import {
  ATTACHMENT_KINDS,
  type Attachment,
  type AttachmentKind,
  AWS_FILE_BYTES,
} from '#shared/model/attachment.ts';
import { table } from '../output.ts';
import { readRegistrationId } from './ids.ts';
import type { Shell } from './types.ts';

function readKind(text: string): AttachmentKind {
  const kind = ATTACHMENT_KINDS.find((one) => one === text.toLowerCase());
  if (kind) return kind;
  throw new AppError(
    'bad-input',
    `"${text}" is no kind of attachment. Known: ${ATTACHMENT_KINDS.join(', ')}. Nothing was changed.`,
  );
}

/** An attachment by its id, by the beginning of its id, or by its name. */
async function findAttachment(core: Core, id: string, wanted: string): Promise<Attachment> {
  const all = await ask(core, 'attachments.list', { registrationId: readRegistrationId(id) });
  const exact = all.filter((one) => one.id === wanted);
  const matches =
    exact.length > 0 ? exact : all.filter((one) => one.name === wanted || one.id.startsWith(wanted));
  const [match, ...more] = matches;
  if (match && more.length === 0) return match;
  throw new AppError(
    match ? 'bad-input' : 'not-found',
    match
      ? `Several attachments are called "${wanted}". Name one by its id; see: textready registration attachments ${id}. Nothing was changed.`
      : `No attachment is called "${wanted}"; see: textready registration attachments ${id}. Nothing was changed.`,
  );
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;

function note({ size, isProtected }: Attachment): string {
  const notes = [size > AWS_FILE_BYTES && 'too large for AWS (500 kB)', isProtected && 'protected'];
  return notes.filter(Boolean).join(', ');
}

function describe(rows: readonly Attachment[]): string {
  if (rows.length === 0) return 'Nothing is attached.';
  return table(
    ['id', 'name', 'kind', 'type', 'size', 'note'],
    rows.map((row) => [row.id, row.name, row.kind, row.type, kilobytes(row.size), note(row)]),
  );
}

async function attach(core: Core, id: string, file: string, { kind, name }: { kind: string; name?: string }) {
  const to = { registrationId: readRegistrationId(id), kind: readKind(kind) };
  return ask(core, 'core.attachFile', { ...to, path: resolve(file), name });
}

/** `registration attach`, `attachments` and `detach`: the files that prove what a registration says. */
export function addAttachments(registration: Command, shell: Shell): void {
  registration
    .command('attach <id> <file>')
    .description('attach a PNG, JPEG or PDF; it leaves with the evidence pack')
    .requiredOption('--kind <kind>', ATTACHMENT_KINDS.join(', '))
    .option('--name <text>', 'another name than that of the file')
    .action((id: string, file: string, options: { kind: string; name?: string }) =>
      shell.run(
        ({ core }) => attach(core, id, file, options),
        (added) => describe([added]),
      ),
    );
  registration
    .command('attachments <id>')
    .description('what is attached')
    .action((id: string) =>
      shell.run(
        ({ core }) => ask(core, 'attachments.list', { registrationId: readRegistrationId(id) }),
        describe,
      ),
    );
  registration
    .command('detach <id> <attachment>')
    .description('remove an attachment, by its id or name')
    .action((id: string, wanted: string) =>
      shell.run(
        async ({ core }) => {
          const one = await findAttachment(core, id, wanted);
          await ask(core, 'attachments.remove', { attachmentId: one.id });
          return { id: one.id, name: one.name };
        },
        ({ name }) => `${name} is not attached any more.`,
      ),
    );
}
