import { parseFaults } from '#sandbox/faults/parse-faults.ts';
import { startSandbox } from '#sandbox/sandbox.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { AddCommand } from './types.ts';

interface SandboxCommandOptions {
  readonly port: string;
  readonly seed: string;
  readonly customers?: string;
  readonly numbers?: string;
  readonly faults?: string;
}

function whole(text: string, option: string, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new AppError('bad-input', `${option} takes a whole number up to ${max}, not "${text}".`);
}

export const addSandbox: AddCommand = (program, shell) => {
  program
    .command('sandbox')
    .description('run the sample Webex and connector on this computer until interrupted')
    .option('--port <n>', 'port to listen on; 0 picks a free one', '0')
    .option('--seed <n>', 'the same seed gives the same data', '1')
    .option('--customers <n>', 'generate so many customers instead of the four of the sample')
    .option('--numbers <n>', 'numbers over all generated customers')
    .option('--faults <spec>', 'faults on demand, for example "429@/telephony:3"')
    .action((options: SandboxCommandOptions) =>
      shell.runAlone(
        async ({ console, json }) => {
          const sandbox = await startSandbox({
            port: whole(options.port, '--port', 65_535),
            seed: whole(options.seed, '--seed', 2 ** 31),
            clock: Date.now,
            ...(options.customers ? { customers: whole(options.customers, '--customers', 10_000) } : {}),
            ...(options.numbers ? { numbers: whole(options.numbers, '--numbers', 10_000_000) } : {}),
            ...(options.faults ? { faults: parseFaults(options.faults) } : {}),
          });
          const { baseUrl, connectorUrl, controlHubUrl, token, clientId, clientSecret } = sandbox;
          if (json)
            console.out(
              JSON.stringify({ baseUrl, connectorUrl, controlHubUrl, token, clientId, clientSecret }),
            );
          else
            console.out(
              `Sample organisation at ${baseUrl}\nConnector at ${connectorUrl}\nControl Hub look-alike at ${controlHubUrl}\nToken ${token}\nIntegration: client id ${clientId}, client secret ${clientSecret}\nStop it with Ctrl+C.`,
            );
          await new Promise<void>((resolve) => {
            for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
          });
          await sandbox.close();
          return { printed: true };
        },
        () => '',
      ),
    );
};
