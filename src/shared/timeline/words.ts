import type { Language } from '../model/settings.ts';
import type { Reminder, ReminderKind } from '../model/timeline.ts';
import { WEEKS_OF_REVIEW } from '../rules/reference/limits.ts';
import { fill } from '../rules/text.ts';
import { FORM_DAYS } from './proposals.ts';

/** `{{days}}` and the weeks are what the dates are made of; a reminder that was put off comes later: hence “at least”. */
interface ReminderWords {
  /** One line. */
  readonly summary: Readonly<Record<ReminderKind, string>>;
  readonly description: Readonly<Record<ReminderKind, string>>;
}

const WORDS: Readonly<Record<Language, ReminderWords>> = {
  en: {
    summary: {
      'return-form': 'Return the 10DLC form: {{title}}, {{customer}}',
      ask: 'An answer may be there: {{title}}, {{customer}}',
      overdue: 'The answer is overdue: {{title}}, {{customer}}',
      own: '{{text}}: {{title}}, {{customer}}',
    },
    description: {
      'return-form':
        'The support case was opened at least {{days}} days ago, and nobody has said that the form was returned. The review begins when it is.',
      ask: 'At least {{least}} weeks have passed since the form was submitted. Cisco speaks of about {{least}} to {{most}} weeks. Look at the support case, and record in TextReady where it stands.',
      overdue:
        'At least {{most}} weeks have passed since the form was submitted. Cisco speaks of about {{least}} to {{most}} weeks. Ask in the support case, and record in TextReady where it stands.',
      own: 'Written in TextReady for the registration “{{title}}” of {{customer}}.',
    },
  },
  zh: {
    summary: {
      'return-form': '交回 10DLC 表单：{{title}}（{{customer}}）',
      ask: '可能已有答复：{{title}}（{{customer}}）',
      overdue: '答复已逾期：{{title}}（{{customer}}）',
      own: '{{text}}：{{title}}（{{customer}}）',
    },
    description: {
      'return-form': '支持案例开立至少已有 {{days}} 天，尚无人记录表单已交回。交回后才开始审核。',
      ask: '提交表单至少已满 {{least}} 周。思科给出的时间是大约 {{least}} 至 {{most}} 周。请查看支持案例，并在 TextReady 中记录进展。',
      overdue:
        '提交表单至少已满 {{most}} 周。思科给出的时间是大约 {{least}} 至 {{most}} 周。请在支持案例中询问，并在 TextReady 中记录进展。',
      own: '在 TextReady 中为{{customer}}的注册“{{title}}”添加。',
    },
  },
};

/** A reminder in words: one line, and what to do. */
export function reminderWords(
  { kind, text, title, customerName }: Pick<Reminder, 'kind' | 'text' | 'title' | 'customerName'>,
  language: Language,
): { readonly summary: string; readonly description: string } {
  const params = { text, title, customer: customerName, days: FORM_DAYS, ...WEEKS_OF_REVIEW.values };
  const { summary, description } = WORDS[language];
  return { summary: fill(summary[kind], params), description: fill(description[kind], params) };
}
