import { resolve } from 'node:path';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { exportRequestSchema } from '#shared/ipc/host-contract.ts';

import { requireId } from './batch.ts';
import type { AddCommand } from './types.ts';

interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly lang: string;
}

export const addExport: AddCommand = (program, shell) => {
  const exports = program.command('export').description('files for the support case');
  const add = (what: 'registration' | 'batch', formats: string, standard: string) =>
    exports
      .command(`${what} <id>`)
      .option('--format <format>', formats, standard)
      .option('--out <path>', 'file to write; a name in this folder otherwise')
      .option('--lang <language>', 'language of the labels: en or zh', 'en')
      .action((id: string, options: ExportOptions) =>
        shell.run(
          async ({ core }) => {
            const ids =
              what === 'registration' ? { registrationId: requireId(id) } : { batchId: requireId(id) };
            const parsed = exportRequestSchema.safeParse({
              what,
              ...ids,
              format: options.format,
              language: options.lang,
            });
            if (!parsed.success)
              throw new AppError('bad-input', `A ${what} is exported as ${formats}, with --lang en or zh.`);
            const path = resolve(options.out ?? (await ask(core, 'core.exportName', parsed.data)).fileName);
            const { bytes } = await ask(core, 'core.writeExport', { request: parsed.data, path });
            return { path, bytes };
          },
          ({ path, bytes }) => `Wrote ${path} (${bytes} bytes).`,
        ),
      );
  add('registration', 'pdf or json', 'pdf');
  add('batch', 'csv', 'csv');
};
