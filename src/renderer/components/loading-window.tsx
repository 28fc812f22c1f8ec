import './loading-window.css';

/** The window's outline while the first answers are on their way. */
export function LoadingWindow() {
  return (
    <div className="tr-loading" aria-hidden="true">
      <i />
    </div>
  );
}
