import './empty-state.css';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
  readonly isSmall?: boolean;
}

/** What would be here, and the first step towards it. */
export function EmptyState({ title, hint, children, isSmall }: Props) {
  return (
    <div className={`tr-empty${isSmall ? ' tr-empty-small' : ''}`}>
      <p className="tr-empty-title">{title}</p>
      {hint && <p className="tr-empty-hint">{hint}</p>}
      {children && <div className="tr-empty-actions">{children}</div>}
    </div>
  );
}
