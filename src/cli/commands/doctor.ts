import { ask } from '#core/ask.ts';
import { countText } from '#shared/count-text.ts';
import { doctorText } from '#shared/doctor-texts.ts';
import type { DoctorReport } from '#shared/model/doctor.ts';
import { sha256Schema } from '#shared/model/ids.ts';
import { EXIT } from '../output.ts';
import type { AddCommand } from './types.ts';
import { readAs } from './values.ts';

const WHAT = {
  database: 'the database file',
  journal: 'the journal: each entry follows from the one before it',
  outbox: 'releases: what was frozen, and that the journal tells of it',
  receipts: 'receipts: each is the answer that the journal tells of',
  files: 'kept files: each is what it was when it came',
} as const;

const isWell = ({ checks }: DoctorReport) => checks.every(({ found }) => found === 0);

const show = (report: DoctorReport) =>
  [
    ...report.checks.flatMap(({ id, count, found, problems }) => [
      `${found === 0 ? 'well  ' : 'BROKEN'}  ${WHAT[id]} (${count})`,
      ...problems.map((problem) => `        ${doctorText('en', problem)}`),
      ...(found > problems.length ? [`        and ${countText(found - problems.length)} more`] : []),
    ]),
    `The journal has ${report.entries} entries. Its last hash is ${report.head}.`,
  ].join('\n');

const readHash = (text: string): string =>
  readAs(
    sha256Schema,
    text.trim().toLowerCase(),
    `--expect takes a hash of 64 hexadecimal digits, as an export of the journal prints it, not "${text}".`,
  );

export const addDoctor: AddCommand = (program, shell) => {
  program
    .command('doctor')
    .description(
      'verify the database, the chain of the journal, what was released and answered, and the kept files',
    )
    .option(
      '--expect <hash>',
      'a hash that an earlier export of the journal printed, and that must still be there',
    )
    .action((options: { expect?: string }) =>
      shell.run(async ({ core }) => {
        const report = await ask(core, 'doctor.run', {
          expected: options.expect === undefined ? null : readHash(options.expect),
        });
        if (!isWell(report)) shell.setExitCode(EXIT.rejected);
        return report;
      }, show),
    );
};
