import { useTranslation } from 'react-i18next';
import { SIGNS, type Sign } from './timeline-words.ts';

const ORDER = Object.keys(SIGNS) as Sign[];

/** What the signs in the lanes mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="tr-lane-legend" aria-label={t('timeline.legend')}>
      {ORDER.map((sign) => {
        const Icon = SIGNS[sign];
        return (
          <li key={sign}>
            <span className={`tr-lane-mark is-${sign}`} aria-hidden="true">
              <Icon size={14} stroke={1.9} />
            </span>
            {t(`timeline.sign.${sign}`)}
          </li>
        );
      })}
      <li>
        <span className="tr-lane-expected" aria-hidden="true" />
        {t('timeline.sign.expected')}
      </li>
      <li>
        <span className="tr-lane-overdue" aria-hidden="true" />
        {t('timeline.sign.overdue')}
      </li>
    </ul>
  );
}
