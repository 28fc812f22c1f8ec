import { AppError } from '#shared/ipc/errors.ts';
import { CATALOGUE, type CatalogueRule, findRule } from '#shared/rule-book/catalogue.ts';
import { examplesOf } from '#shared/rule-book/examples.ts';
import { plain } from '#shared/rule-book/plain.ts';
import { enTexts, enTitles } from '#shared/rules/texts/en.ts';
import { table } from '../output.ts';
import type { AddCommand } from './types.ts';

const summary = ({ id, area, severity, isJudgement, since, sources, codes }: CatalogueRule) => ({
  id,
  title: enTitles[id] ?? id,
  area,
  severity,
  isJudgement,
  since,
  sources,
  codes,
});

function details(rule: CatalogueRule) {
  return {
    ...summary(rule),
    reads: rule.reads,
    says: rule.says.map((code) => ({ code, ...enTexts[code] })),
    examples: examplesOf(rule.id),
  };
}
type Details = ReturnType<typeof details>;

function required(id: string): CatalogueRule {
  const rule = findRule(id.toUpperCase());
  if (rule) return rule;
  throw new AppError('not-found', `There is no rule ${id}. List them with: textready rules.`);
}

function describe(rule: Details): string {
  const says = rule.says.flatMap(({ message, reason, cure }) => [
    `  - ${plain(message ?? '')}`,
    ...(reason ? [`    Why: ${plain(reason)}`] : []),
    ...(cure ? [`    What to do: ${plain(cure)}`] : []),
  ]);
  const codes = Object.entries(rule.codes).map(([family, list]) => `  ${family}: ${list.join(', ')}`);
  return [
    `${rule.id} ${rule.title} (${rule.area}, ${rule.severity}, ${rule.isJudgement ? 'a judgement that may stand with a note' : 'a fact'}, since ${rule.since})`,
    'Says',
    ...says,
    'Sources',
    ...rule.sources.map(({ ref, certainty }) => `  ${ref} (${certainty})`),
    ...(codes.length > 0 ? ['Rejection codes', ...codes] : []),
  ].join('\n');
}

export const addRules: AddCommand = (program, shell) => {
  program
    .command('rules [id]')
    .description('the rule catalogue, or one rule with its words, sources, codes and examples')
    .action((id: string | undefined) =>
      id === undefined
        ? shell.runAlone(
            async () => CATALOGUE.map(summary),
            (rules) =>
              table(
                ['id', 'severity', 'area', 'title'],
                rules.map((rule) => [rule.id, rule.severity, rule.area, rule.title]),
              ),
          )
        : shell.runAlone(async () => details(required(id)), describe),
    );
};
