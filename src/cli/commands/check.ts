import { checkFile } from '#shared/rules/check-case.ts';
import { EXIT } from '../output.ts';
import { readText } from './read-file.ts';
import type { AddCommand } from './types.ts';

export const addCheck: AddCommand = (program, shell) => {
  program
    .command('check <file>')
    .description('run the rules over a brand, a campaign, a registration or labelled cases (.json or .jsonl)')
    .action((file: string) =>
      shell.runAlone(
        async ({ console, json }) => {
          const results = checkFile(readText(file), file);
          // A list of cases is measured; one document is judged, so that a script can stop at it.
          const isRejected = results.some((result) => result.verdict === 'reject');
          if (isRejected && !file.endsWith('.jsonl')) shell.setExitCode(EXIT.rejected);
          if (json) for (const result of results) console.out(JSON.stringify(result));
          return { results, printed: json };
        },
        ({ results }) =>
          results
            .map((result) =>
              [
                `${result.id}: ${result.verdict}`,
                ...result.findings.map(
                  (finding) => `  ${finding.severity} ${finding.ruleId} ${finding.path}: ${finding.message}`,
                ),
              ].join('\n'),
            )
            .join('\n'),
      ),
    );
};
