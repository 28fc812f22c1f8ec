import './verdict-mark.css';
import type { VerdictState } from '#shared/model/customer.ts';

interface Props {
  readonly state: VerdictState;
  readonly size?: number;
}

/** Shape and colour of a verdict: filled disc with a tick, square with a cross, dashed ring. Words stand beside it. */
export function VerdictMark({ state, size = 14 }: Props) {
  return (
    <svg
      className={`tr-verdict tr-verdict-${state}`}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      {state === 'met' && (
        <>
          <circle cx="7" cy="7" r="6.5" className="tr-verdict-body" />
          <path d="M4 7.3l2.1 2.1L10.2 5" className="tr-verdict-sign" />
        </>
      )}
      {state === 'not-met' && (
        <>
          <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="2.5" className="tr-verdict-body" />
          <path d="M4.6 4.6l4.8 4.8M9.4 4.6L4.6 9.4" className="tr-verdict-sign" />
        </>
      )}
      {state === 'unknown' && <circle cx="7" cy="7" r="5.6" className="tr-verdict-ring" />}
    </svg>
  );
}
