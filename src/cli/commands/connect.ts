import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { table } from '../output.ts';

import type { AddCommand } from './types.ts';

interface ConnectOptions {
  readonly baseUrl: string;
  readonly tokenEnv: string;
  readonly connectorUrl?: string;
  readonly org?: string;
  readonly label?: string;
}

function requireUrl(text: string, option: string): string {
  try {
    const { protocol } = new URL(text);
    if (protocol === 'https:' || protocol === 'http:') return text;
  } catch {
    // Said below, for every kind of wrong address alike.
  }
  throw new AppError(
    'bad-input',
    `${option} is not a web address: "${text}". Write it like https://webexapis.com/v1.`,
  );
}

export const addConnect: AddCommand = (program, shell) => {
  program
    .command('connect')
    .description('connect to Webex and list the organisations that the token sees')
    .requiredOption('--base-url <url>', 'base URL of the API, for example https://webexapis.com/v1')
    .requiredOption(
      '--token-env <name>',
      'environment variable that holds the access token; only its name is stored',
    )
    .option('--connector-url <url>', 'base URL of the connector that takes orders and registrations')
    .option('--org <id>', 'fail unless the token sees this organisation')
    .option('--label <text>', 'a name for this connection')
    .action((options: ConnectOptions) =>
      shell.run(
        async ({ core, env }) => {
          const token = env[options.tokenEnv];
          if (!token)
            throw new AppError(
              'sign-in-needed',
              `The environment variable ${options.tokenEnv} is empty. Put the access token into it and run this again.`,
            );
          const { customers } = await ask(core, 'core.connect', {
            kind: 'token',
            label: options.label ?? '',
            baseUrl: requireUrl(options.baseUrl, '--base-url'),
            connectorUrl: options.connectorUrl ? requireUrl(options.connectorUrl, '--connector-url') : null,
            tokenEnv: options.tokenEnv,
            token,
          });
          if (options.org && !customers.some((id) => id === options.org)) {
            throw new AppError('not-found', `The token does not see the organisation ${options.org}.`);
          }
          const all = await ask(core, 'customers.list', {});
          return {
            customers: all.filter((one) => customers.includes(one.id)).map(({ id, name }) => ({ id, name })),
          };
        },
        ({ customers }) =>
          table(
            ['customer', 'id'],
            customers.map((one) => [one.name, one.id]),
          ),
      ),
    );
};
