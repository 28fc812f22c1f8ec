import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The command line on a workspace; in a folder that did not exist before, unless one is named. */
export function terminal(env: NodeJS.ProcessEnv = {}, data = join(temporaryFolder(), 'new', 'data')) {
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await main([...args, '--data', data], env, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await run(...args, '--json');
    if (err) throw new Error(`${args.join(' ')} (${code}): ${err}`);
    return JSON.parse(out) as T;
  };
  return { data, run, json };
}
