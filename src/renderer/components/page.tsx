import './page.css';
import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** Stands beside the title. */
  readonly beside?: ReactNode;
  /** One line that says where things stand. */
  readonly line?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content fills the height and scrolls inside itself. */
  readonly isFilled?: boolean;
  readonly isBusy?: boolean;
}

/** Title, state line, actions and content of a screen. */
export function Page({ title, beside, line, actions, children, isFilled, isBusy }: Props) {
  return (
    <div className={`tr-page${isFilled ? ' tr-page-filled' : ''}`}>
      <div className={`tr-page-busy${isBusy ? ' is-on' : ''}`} aria-hidden="true" />
      <header className="tr-page-head">
        <div className="tr-page-heading">
          <div className="tr-page-titles">
            <h1 className="tr-page-title">{title}</h1>
            {beside}
          </div>
          {line !== undefined && <p className="tr-page-line">{line}</p>}
        </div>
        {actions && <div className="tr-page-actions">{actions}</div>}
      </header>
      <div className="tr-page-body">{children}</div>
    </div>
  );
}
