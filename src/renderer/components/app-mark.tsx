/** The mark of TextReady: a speech bubble with a tick. */
export function AppMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M9 4h14a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6h-8.2l-5.7 4.4A1 1 0 0 1 7.5 27.6V23.8A6 6 0 0 1 3 18v-8a6 6 0 0 1 6-6Z"
        fill="var(--tr-accent)"
      />
      <path
        d="M10.4 14.2l4.1 4.1 7.3-7.9"
        fill="none"
        stroke="var(--tr-onAccent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
