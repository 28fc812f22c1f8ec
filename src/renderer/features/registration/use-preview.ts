import { useState } from 'react';
import { useApp } from '#renderer/stores/store.ts';
import { valueAt } from '#shared/model/value-at.ts';
import { useContent, useForm } from './form-context.ts';

const FIRST = 'campaign.samples.0';

/** Path of the message that the phone shows, and the way to choose another in a form that is only read. */
export function usePreview(): readonly [string, (path: string) => void] {
  const { id, fixed } = useForm();
  const [chosen, choose] = useState(FIRST);
  const typed = useApp((state) => state.drafts[id]?.preview);
  const wanted = fixed ? chosen : (typed ?? FIRST);
  const isThere = useContent((content) => typeof valueAt(content, wanted) === 'string');
  return [isThere ? wanted : FIRST, choose];
}
