import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { PLACES, type PlaceId } from '#shared/guided/paths.ts';
import type { GuidedRun } from '#shared/model/guided.ts';

/** Menu names in the order in which they are chosen. */
export function MenuPath({ path }: { readonly path: readonly string[] }) {
  return (
    <span className="tr-menu-path">
      {path.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a menu may have the name of the one above it
        <Fragment key={index}>
          {index > 0 && ' '}
          <span className="tr-menu-name">
            {index > 0 && <IconChevronRight size={12} aria-hidden="true" />}
            <b>{name}</b>
          </span>
        </Fragment>
      ))}
    </span>
  );
}

/** Where the names come from, and where they are changed. */
export function MenuSource({ run, place }: { readonly run: GuidedRun; readonly place: PlaceId }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const go = useApp((state) => state.go);
  const { path, source, asOf } = PLACES[place];
  const isArticles = path.join('\n') === run.paths[place].join('\n');
  const date = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${asOf}-01T00:00:00Z`),
  );
  return (
    <p className="tr-flush tr-small tr-muted">
      {isArticles ? t('guided.menusFrom', { source, date }) : t('guided.menusOwn')}{' '}
      <button type="button" className="tr-link" onClick={() => go('settings')}>
        {t('guided.menusEdit')}
      </button>
    </p>
  );
}
