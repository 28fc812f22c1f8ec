import type { Command } from 'commander';
import { CARRIER_IDS, type CarrierId } from '#shared/carriers/types.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { listed } from '#shared/writing/words.ts';
import type { Session } from '../workspace.ts';
import { makeFolder, type Written, write, wrote } from './export-file.ts';
import { readRegistrationId } from './ids.ts';
import type { Shell } from './types.ts';

interface CarrierOptions {
  readonly carrier: string;
  readonly out?: string;
  readonly lang: string;
}

const LISTED = listed([...CARRIER_IDS, 'all'], 'or');
const REFUSAL = `A registration is exported for ${LISTED}, with --lang en or zh.`;

function chosen(carrier: string): readonly CarrierId[] {
  if (carrier === 'all') return CARRIER_IDS;
  const one = CARRIER_IDS.find((id) => id === carrier);
  if (!one) throw new AppError('bad-input', REFUSAL);
  return [one];
}

/** One file for each carrier, under the names that the app gives them, in a folder that may have to be made. */
async function writeAll(session: Session, requests: readonly object[], out: string | undefined) {
  const folder = makeFolder(out ?? '.', '--out');
  const written: Written[] = [];
  for (const request of requests) written.push(await write(session, request, REFUSAL, { folder }));
  return written;
}

export function addCarrierExport(exports: Command, shell: Shell): void {
  exports
    .command('carrier <id>')
    .description('the registration as requests of the API of another carrier, as JSON')
    .requiredOption('--carrier <carrier>', LISTED)
    .option('--out <path>', 'file to write, or the folder for all; in this folder otherwise')
    .option('--lang <language>', 'language of what explains: en or zh', 'en')
    .action((id: string, { carrier, out, lang: language }: CarrierOptions) =>
      shell.run(
        async (session): Promise<Written | readonly Written[]> => {
          const registrationId = readRegistrationId(id);
          const requests = chosen(carrier).map((one) => ({
            what: 'carrier',
            registrationId,
            carrier: one,
            format: 'json',
            language,
          }));
          const [first] = requests;
          return carrier === 'all' || !first
            ? writeAll(session, requests, out)
            : write(session, first, REFUSAL, { path: out });
        },
        (result) => [result].flat().map(wrote).join('\n'),
      ),
    );
}
