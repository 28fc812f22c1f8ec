import { Button } from '@mantine/core';
import type { AppError } from '#shared/ipc/errors.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorNote } from './error-note.tsx';
import { Page } from './page.tsx';

interface Props {
  readonly title: string;
  /** Why it is not there; undefined while it is on its way. */
  readonly error: AppError | undefined;
  /** What is said of something that is there no more. */
  readonly gone: string;
  /** The way to the others, in words. */
  readonly back: string;
  readonly onBack: () => void;
  readonly onRetry: () => void;
}

/** The page of something that is on its way, is there no more, or cannot be read. */
export function UnopenedPage({ title, error, gone, back, onBack, onRetry }: Props) {
  return (
    <Page title={title} isBusy={!error}>
      {error?.code === 'not-found' && (
        <EmptyState title={gone}>
          <Button onClick={onBack}>{back}</Button>
        </EmptyState>
      )}
      {error && error.code !== 'not-found' && <ErrorNote error={error} onRetry={onRetry} />}
    </Page>
  );
}
