import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { isArticlePath, PLACES, type PlaceId } from '#shared/guided/paths.ts';
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
  const { month } = useFormat();
  const go = useApp((state) => state.go);
  const { source, asOf } = PLACES[place];
  return (
    <p className="tr-flush tr-small tr-muted">
      {isArticlePath(place, run.paths[place])
        ? t('guided.menusFrom', { source, date: month(asOf) })
        : t('guided.menusOwn')}{' '}
      <button type="button" className="tr-link" onClick={() => go('settings')}>
        {t('guided.menusEdit')}
      </button>
    </p>
  );
}
