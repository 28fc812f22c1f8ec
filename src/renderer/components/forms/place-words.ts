import { useTranslation } from 'react-i18next';
import type { Place, PlaceWhere } from '#shared/model/blank-form.ts';

/** What a place is called on screen: what is printed beside it, or what else is known. */
export function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation();
  return ({ label, hint, name, id }) =>
    (label || hint).replace(/\s+/g, ' ') || t('forms.unlabelled', { name: name || id });
}

/** Where a person finds a place. */
export function usePlaceWhere(): (where: PlaceWhere) => string {
  const { t } = useTranslation();
  return (where) => {
    switch (where.by) {
      case 'page':
        return t('forms.where.page', { page: where.page });
      case 'cell':
        return t('forms.where.cell', { sheet: where.sheet, cell: where.cell });
      case 'table':
        return t('forms.where.table', { table: where.table, row: where.row, column: where.column });
      case 'paragraph':
        return t('forms.where.paragraph', { paragraph: where.paragraph });
    }
  };
}
