import { resolve } from 'node:path';
import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import type { RegistrationImport } from '#shared/model/registration-file.ts';
import { EXIT, table } from '../output.ts';
import { findCustomerIds } from '../workspace.ts';
import type { Shell } from './types.ts';

function describe(one: RegistrationImport): string {
  const lines = [
    `Registration ${one.registrationId}: a draft from ${one.fileName}, exported ${one.exportedAt} for ${one.customerInFile || 'nobody'}, ${one.numbers} numbers.`,
  ];
  if (one.leftOut.length > 0) {
    const rows = one.leftOut.slice(0, 20).map(({ number, reason }) => [number, reason]);
    lines.push(`${one.leftOut.length} numbers stayed out:`, table(['number', 'why'], rows));
  }
  if (one.differences.length > 0) {
    const rows = one.differences.map(({ name, problem }) => [name, problem]);
    lines.push('The pack is not what its manifest says:', table(['file', 'problem'], rows));
  }
  return lines.join('\n');
}

export function addRegistrationImport(registration: Command, shell: Shell): void {
  registration
    .command('import <file>')
    .description('a draft from a registration that was exported as JSON, or from an evidence pack')
    .option('--customer <id|name>', 'whose draft it becomes')
    .option('--name <text>', 'a name for it; that of the file otherwise')
    .action((file: string, { customer, name }: { customer?: string; name?: string }) =>
      shell.run(async ({ core }) => {
        const [customerId] = await findCustomerIds(core, customer === undefined ? undefined : [customer]);
        if (!customerId) throw new Error('A customer was chosen and is not there.');
        const path = resolve(file);
        const made = await ask(core, 'core.importRegistration', { path, customerId, name });
        if (made.differences.length > 0) shell.setExitCode(EXIT.rejected);
        return made;
      }, describe),
    );
}
