import { AppError } from '#shared/ipc/errors.ts';

/** Where the sample organisation listens while it runs. */
export interface SampleEndpoint {
  readonly baseUrl: string;
  readonly connectorUrl: string;
  readonly token: string;
}

type FromSample =
  | ({ readonly type: 'ready' } & SampleEndpoint)
  | { readonly type: 'failed'; readonly message: string };

export interface SampleProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: FromSample) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface SampleHost {
  /** Starts the sandbox as a process of its own, once; later calls answer with the running one. */
  start(): Promise<SampleEndpoint>;
  stop(): void;
}

export function createSampleHost(spawn: () => SampleProcess, stateFile: string): SampleHost {
  let child: SampleProcess | null = null;
  let endpoint: Promise<SampleEndpoint> | null = null;

  const launch = () =>
    new Promise<SampleEndpoint>((resolve, reject) => {
      const started = spawn();
      child = started;
      const fail = (why: string) => {
        endpoint = null;
        reject(new AppError('internal', `The sample organisation did not start: ${why}.`));
      };
      started.on('message', (message) => {
        if (message.type === 'ready') {
          const { baseUrl, connectorUrl, token } = message;
          resolve({ baseUrl, connectorUrl, token });
        } else fail(message.message);
      });
      started.on('exit', (code) => fail(`its process ended with ${code}`));
      started.postMessage({ type: 'start', options: { stateFile } });
    });

  return {
    start() {
      endpoint ??= launch();
      return endpoint;
    },
    stop() {
      child?.postMessage({ type: 'stop' });
      child?.kill();
    },
  };
}
