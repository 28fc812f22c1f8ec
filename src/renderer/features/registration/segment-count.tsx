import { useTranslation } from 'react-i18next';
import { measureSegments } from '#shared/rules/segments.ts';

/** Segments and alphabet of a message, in one line. */
export function SegmentCount({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { segments, encoding } = measureSegments(text);
  if (segments === 0) return null;
  return (
    <span className={`tr-counter tr-num${encoding === 'UCS-2' ? ' is-warn' : ''}`}>
      {t('registration.segments.line', { count: segments })} · {encoding}
    </span>
  );
}
