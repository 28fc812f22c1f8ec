import { useTranslation } from 'react-i18next';

const KEYS = [
  ['palette', ['Ctrl K']],
  ['screens', ['Ctrl 1', '…', 'Ctrl 9']],
  ['settings', ['Ctrl ,']],
  ['save', ['Ctrl S']],
  ['undo', ['Ctrl Z']],
  ['redo', ['Ctrl Shift Z', 'Ctrl Y']],
  ['examples', ['F1']],
  ['primary', ['Ctrl Enter']],
  ['history', ['Alt ←', 'Alt →']],
  ['close', ['Esc']],
  ['move', ['↑', '↓']],
  ['ends', ['Home', 'End', 'Ctrl Home', 'Ctrl End']],
  ['page', ['PageUp', 'PageDown']],
  ['choose', ['Space']],
  ['range', ['Shift ↑', 'Shift ↓']],
  ['all', ['Ctrl A']],
  ['copy', ['Ctrl C']],
  ['copyTable', ['Ctrl Shift C']],
  ['explain', ['Enter']],
  ['search', ['/', 'Ctrl F']],
] as const;

/** Every key that does something, in one table. */
export function KeyboardHelp() {
  const { t } = useTranslation();
  return (
    <section className="tr-settings-part" aria-labelledby="settings-keyboard">
      <h2 className="tr-section-title" id="settings-keyboard">
        {t('settings.sections.keyboard')}
      </h2>
      <p className="tr-muted tr-settings-intro">{t('settings.keys.intro')}</p>
      <div className="tr-frame">
        <table className="tr-table tr-keys" aria-labelledby="settings-keyboard">
          <thead>
            <tr>
              <th scope="col">{t('settings.keys.column')}</th>
              <th scope="col">{t('settings.keys.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([effect, keys]) => (
              <tr key={effect}>
                <td>
                  {keys.map((key) => (
                    <kbd key={key} className="tr-kbd">
                      {key}
                    </kbd>
                  ))}
                </td>
                <td>{t(`settings.keys.${effect}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
