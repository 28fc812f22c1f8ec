import { useTranslation } from 'react-i18next';
import { nameOf } from '#renderer/i18n/publisher-names.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { EDITABLE_LATER, type EditPublisher, editableLater } from '#shared/rules/reference/editable-later.ts';
import { useFieldLabel } from './registration-words.ts';

/** Which providers take another value for a field once it was filed; fields that nobody names are left out. */
export function LaterFacts({ paths }: { readonly paths: readonly string[] }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const label = useFieldLabel();
  const names = (publishers: readonly EditPublisher[]) =>
    list(publishers.map((publisher) => nameOf(t, publisher)));
  const rows = paths.flatMap((path) => {
    const { yes, no } = editableLater(path);
    const word = yes.length === 0 ? 'laterNo' : no.length === 0 ? 'laterYes' : 'laterBoth';
    if (yes.length + no.length === 0) return [];
    return [{ path, text: t(`registration.rejection.${word}`, { yes: names(yes), no: names(no) }) }];
  });
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="tr-later-title">{t('registration.rejection.later')}</h3>
      <ul className="tr-later">
        {rows.map(({ path, text }) => (
          <li key={path}>
            <span className="tr-strong">{label(path)}</span> {text}
          </li>
        ))}
      </ul>
      <p className="tr-flush">{t('registration.rejection.laterCisco')}</p>
      <p className="tr-small tr-muted tr-flush">
        {t('reference.table.source', { source: EDITABLE_LATER.source, date: EDITABLE_LATER.asOf })}
      </p>
    </div>
  );
}
