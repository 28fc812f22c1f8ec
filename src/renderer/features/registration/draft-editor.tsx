import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { Page } from '#renderer/components/page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { Acknowledgement } from '#shared/model/acknowledgement.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { closeDraft, holdDraft, isSaving } from './autosave.ts';
import { ConflictNote } from './conflict-note.tsx';
import { adoptSaved, draftOf, openDraft, touchField } from './draft-actions.ts';
import { EditorLayout } from './editor-layout.tsx';
import { ExportMenu, MoreMenu } from './export-menu.tsx';
import { focusField } from './focus-field.ts';
import { Forecast } from './forecast.tsx';
import { FormContext, type FormSource } from './form-context.ts';
import { HistoryButtons } from './history-buttons.tsx';
import { NameField } from './name-field.tsx';
import { PageChecksButton } from './page-checks.tsx';
import { PhonePreview } from './phone-preview.tsx';
import { RejectionContext, useStandingRejection } from './rejection-context.ts';
import { RejectionNote } from './rejection-note.tsx';
import { ReleaseButton } from './release-button.tsx';
import { RevisionsButton } from './revisions-button.tsx';
import { SaveStatus } from './save-status.tsx';
import { useHistoryKeys } from './use-history-keys.ts';
import { useJudgement } from './use-judgement.ts';

/** Holds the editing copy while the editor is open; true once there is one. Own saves come back as refetches and change nothing. */
function useDraft(detail: RegistrationDetail) {
  const { id } = detail;
  const latest = useRef(detail);
  latest.current = detail;
  useEffect(() => {
    holdDraft(id);
    openDraft(latest.current);
    return () => void closeDraft(id);
  }, [id]);
  useEffect(() => {
    const copy = draftOf(detail.id);
    const isClean = copy?.version === copy?.savedVersion && !isSaving(detail.id);
    if (copy && isClean && detail.rev > copy.rev) adoptSaved(detail);
  }, [detail]);
  return useApp((state) => state.drafts[id] !== undefined);
}

function BackLine({ customerName }: { readonly customerName: string }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  return (
    <span className="tr-editor-line">
      <button type="button" className="tr-link" onClick={() => go('registration')}>
        {t('registration.header.all')}
      </button>
      <span aria-hidden="true">·</span>
      <span>{customerName}</span>
      <span aria-hidden="true">·</span>
      <SaveStatus />
    </span>
  );
}

const NONE: readonly Acknowledgement[] = [];

/** Begins at a field that somebody came back to, once the rules have looked. */
function useStartField(id: RegistrationId): void {
  const field = useApp((state) => state.params.field);
  const isJudged = useApp((state) => (state.drafts[id]?.judgedVersion ?? -1) >= 0);
  useEffect(() => {
    if (!isJudged || !field) return;
    touchField(id, field);
    focusField(field);
    useApp.getState().setParams({ registrationId: id });
  }, [isJudged, field, id]);
}

/** A registration that is being written. What a key changes is followed further down, by the parts that show it. */
export function DraftEditor({ detail }: { readonly detail: RegistrationDetail }) {
  const isHeld = useDraft(detail);
  const { id, customerId, facts } = detail;
  useJudgement(id, facts);
  useStartField(id);
  useHistoryKeys(id);
  const asked = useMemo(() => ({ registrationId: id }), [id]);
  const acknowledgements = useLiveQuery('acknowledgements.list', asked).data ?? NONE;
  const source = useMemo<FormSource>(
    () => ({ id, customerId, facts: facts.numbers, fixed: null, acknowledgements }),
    [id, customerId, facts, acknowledgements],
  );
  const rejection = useStandingRejection(id);
  if (!isHeld) return null;
  return (
    <FormContext value={source}>
      <RejectionContext value={rejection}>
        <Page
          title={<NameField isNew={detail.rev === 1} />}
          beside={
            <span className="tr-editor-steps">
              <HistoryButtons id={id} />
              <RevisionsButton id={id} />
            </span>
          }
          line={<BackLine customerName={detail.customerName} />}
          isFilled
          actions={
            <>
              <PageChecksButton id={id} />
              <ExportMenu id={id} />
              <MoreMenu id={id} />
              <ReleaseButton detail={detail} />
            </>
          }
        >
          <EditorLayout
            note={
              <>
                <RejectionNote />
                <ConflictNote detail={detail} />
              </>
            }
            side={
              <>
                <PhonePreview />
                <Forecast facts={facts} />
              </>
            }
          />
        </Page>
      </RejectionContext>
    </FormContext>
  );
}
