import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { editDraft } from './draft-actions.ts';
import { useForm, useText } from './form-context.ts';
import { stepKind, useLeave } from './text-field.tsx';

const MAX_NAME = 200;

/** The name of the registration as a title that can be typed over. A new one is chosen at once. */
export function NameField({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const { id } = useForm();
  const name = useText('name');
  const input = useRef<HTMLInputElement>(null);
  const wasNew = useRef(isNew);
  useEffect(() => {
    if (!wasNew.current) return;
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <>
      <span className="tr-hidden">{name || t('registration.unnamed')}</span>
      <input
        ref={input}
        className="tr-name"
        type="text"
        maxLength={MAX_NAME}
        spellCheck={false}
        autoComplete="off"
        aria-label={t('registration.header.name')}
        placeholder={t('registration.unnamed')}
        value={name}
        onChange={(event) => editDraft(id, 'name', event.currentTarget.value, stepKind(event))}
        onBlur={useLeave('name')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.currentTarget.blur();
        }}
      />
    </>
  );
}
