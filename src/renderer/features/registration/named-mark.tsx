import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SectionId } from './fields.ts';
import { fieldId } from './focus-field.ts';
import { useIsNamed, useNamedIn } from './rejection-context.ts';

/** Id of the mark of a field, for its control to be described by. */
export const namedId = (place: string): string => `${fieldId(place)}-named`;

/** Says that the rejection is about the field below, until the field is another one. */
export function NamedMark({ place }: { readonly place: string }) {
  const { t } = useTranslation();
  if (!useIsNamed(place)) return null;
  return (
    <p id={namedId(place)} className="tr-named">
      <IconFlag size={14} stroke={1.75} aria-hidden="true" />
      {t('registration.rejection.named')}
    </p>
  );
}

/** How many fields of a part of the form wait for a change after the rejection. */
export function NamedCount({ section }: { readonly section: SectionId }) {
  const { t } = useTranslation();
  const count = useNamedIn(section);
  if (count === 0) return null;
  return (
    <span className="tr-section-state is-named">
      <IconFlag size={14} stroke={1.75} aria-hidden="true" />
      {t('registration.rejection.namedIn', { count })}
    </span>
  );
}
