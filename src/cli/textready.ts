import { main } from './main.ts';

// A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const CLEAR_LINE = '\r\u001b[K';
const { stderr } = process;
const clear = stderr.isTTY ? CLEAR_LINE : '';

process.exitCode = await main(process.argv.slice(2), process.env, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => stderr.write(`${clear}${line}\n`),
  ...(stderr.isTTY
    ? { progress: (line: string) => stderr.write(`${CLEAR_LINE}${line.slice(0, stderr.columns - 1)}`) }
    : {}),
});
