import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import type { DraftCopy } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { openFindingsOf } from './acknowledged.ts';
import { savedFirst } from './autosave.ts';
import { revealAll } from './draft-actions.ts';
import { inFormOrder, isVisible, placeOf } from './findings.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { ReleaseDialog } from './release-dialog.tsx';

interface Block {
  readonly text: string;
  /** Where the first thing stands that has to be mended. */
  readonly place: string;
}

/** Why the registration cannot be released now, or null. */
function useBlock(copy: DraftCopy): Block | null {
  const { t } = useTranslation();
  const { acknowledgements } = useForm();
  const open = openFindingsOf(copy, acknowledgements);
  const errors = inFormOrder(open.filter(({ severity }) => severity === 'error'));
  const seen = errors.filter((finding) => isVisible(copy, finding));
  const [first] = seen.length > 0 ? seen : errors;
  if (first) {
    const place = placeOf(first.path);
    const isSeen = seen.length > 0;
    const count = isSeen ? seen.length : errors.length;
    return {
      place,
      text: t(isSeen ? 'registration.release.blocked' : 'registration.release.blockedOpen', { count }),
    };
  }
  if (copy.content.numbers.length === 0) {
    return { place: 'numbers', text: t('registration.release.noNumbers') };
  }
  return null;
}

interface Props {
  readonly detail: RegistrationDetail;
}

/** Releases the registration; while errors stand in the way it says so and leads to the first. */
export function ReleaseButton({ detail }: Props) {
  const copy = useApp((state) => state.drafts[detail.id]);
  return copy ? <Release detail={detail} copy={copy} /> : null;
}

function Release({ detail, copy }: Props & { readonly copy: DraftCopy }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const block = useBlock(copy);
  const isBlocked = block !== null || copy.judgedVersion < 0;
  const goToFirst = () => {
    if (!block) return;
    revealAll(detail.id);
    focusField(block.place);
  };
  const ask = useToldAction(async () => {
    await savedFirst(detail.id);
    setAsking(true);
  });
  return (
    <>
      {block && (
        <p className="tr-release-why" id="release-why">
          {block.text}{' '}
          <button type="button" className="tr-link" onClick={goToFirst}>
            {t('registration.release.first')}
          </button>
        </p>
      )}
      <Button
        variant="filled"
        data-primary
        {...(isBlocked ? { 'data-disabled': true, 'aria-disabled': true } : {})}
        {...(block ? { 'aria-describedby': 'release-why' } : {})}
        onClick={() => (isBlocked ? goToFirst() : void ask.run())}
      >
        {t('registration.release.button')}
      </Button>
      <ReleaseDialog detail={detail} copy={copy} isOpen={isAsking} onClose={() => setAsking(false)} />
    </>
  );
}
