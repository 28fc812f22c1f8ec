import { useFormat } from '../i18n/use-format.ts';

interface Props {
  readonly iso: string;
  readonly as?: 'moment' | 'ago' | 'until' | 'age' | 'day';
  readonly className?: string;
}

/** A time as people say it, with the exact one on hover. */
export function TimeText({ iso, as = 'moment', className }: Props) {
  const format = useFormat();
  return (
    <time dateTime={iso} title={format.exact(iso)} className={className}>
      {format[as](iso)}
    </time>
  );
}
