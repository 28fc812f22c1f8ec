import { useTranslation } from 'react-i18next';
import { FindingCounts } from '#renderer/components/finding-counts.tsx';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { DraftOutcome } from '#shared/model/template.ts';
import { slotName } from '#shared/templates/words.ts';

const LOOKS: Readonly<Record<DraftOutcome['outcome'], { readonly tone: Tone; readonly shape: Shape }>> = {
  made: { tone: 'good', shape: 'check' },
  updated: { tone: 'good', shape: 'check' },
  unchanged: { tone: 'info', shape: 'check' },
  edited: { tone: 'info', shape: 'pencil' },
  released: { tone: 'info', shape: 'check' },
  incomplete: { tone: 'warn', shape: 'dashed' },
  'too-long': { tone: 'bad', shape: 'cross' },
};

/** What the rules find in a draft, or what kept it from being made. */
function Findings({ one }: { readonly one: DraftOutcome }) {
  const { language, list } = useFormat();
  const { errors, warnings, missing } = one;
  if (missing.length > 0)
    return <span className="tr-muted">{list(missing.map((key) => slotName(language, key)))}</span>;
  if (one.registrationId === null) return null;
  return <FindingCounts errors={errors} warnings={warnings} />;
}

/** What became of each customer; a draft opens with a press. */
export function CreatedTable({ outcomes }: { readonly outcomes: readonly DraftOutcome[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useApp((state) => state.go);
  return (
    <div className="tr-frame tr-templates-problems">
      <table className="tr-table" aria-label={t('templates.createdTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('templates.columns.customer')}</th>
            <th scope="col">{t('templates.columns.state')}</th>
            <th scope="col">{t('registration.list.numbers')}</th>
            <th scope="col">{t('registration.list.findings')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((one) => {
            const { registrationId } = one;
            return (
              <tr key={one.customerId}>
                <th scope="row">
                  {registrationId === null ? (
                    one.customerName
                  ) : (
                    <button
                      type="button"
                      className="tr-link"
                      onClick={() => go('registration', { registrationId })}
                    >
                      {one.customerName}
                    </button>
                  )}
                </th>
                <td>
                  <StatusWord {...LOOKS[one.outcome]} isQuiet>
                    {t(`templates.outcomes.${one.outcome}`)}
                  </StatusWord>
                </td>
                <td className="tr-num">
                  {format.count(one.numbers)}
                  {one.numbersLeft > 0 && ` (${t('templates.numbersLeft', { count: one.numbersLeft })})`}
                </td>
                <td>
                  <Findings one={one} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
