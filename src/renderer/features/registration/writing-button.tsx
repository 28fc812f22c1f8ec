import { Button } from '@mantine/core';
import { IconWriting } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionId } from './fields.ts';
import { WritingDialog } from './writing-dialog.tsx';

/** Offers to write the texts of this part, and of the others, out of a few answers. */
export function WritingButton({ section }: { readonly section: SectionId }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconWriting size={14} aria-hidden="true" />}
        aria-label={t('writing.openFor', { section: t(`registration.sections.${section}`) })}
        onClick={() => setOpen(true)}
      >
        {t('writing.open')}
      </Button>
      <WritingDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
