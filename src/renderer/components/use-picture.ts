import { useEffect, useState } from 'react';
import { call, toAppError } from '#renderer/api/client.ts';
import type { AppError } from '#shared/ipc/errors.ts';

interface Picture {
  /** As a data address; null until it is there. */
  readonly dataUrl: string | null;
  readonly error: AppError | undefined;
}

const NOT_YET: Picture = { dataUrl: null, error: undefined };

/** A picture that was kept. What a hash names never changes, so that it is read once; null reads nothing. */
export function usePicture(name: 'guided.picture' | 'pageChecks.picture', hash: string | null): Picture {
  const [read, setRead] = useState<Picture & { readonly hash: string }>();
  useEffect(() => {
    if (hash === null) return;
    let isCurrent = true;
    call(name, { hash }).then(
      ({ dataUrl }) => isCurrent && setRead({ hash, dataUrl, error: undefined }),
      (error: unknown) => isCurrent && setRead({ hash, dataUrl: null, error: toAppError(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, hash]);
  return read?.hash === hash ? read : NOT_YET;
}
