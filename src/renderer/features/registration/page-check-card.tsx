import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import type { PageAnswer, PageCheck, PageKind, PageOfRegistration } from '#shared/model/page-check.ts';
import { PagePicture } from './page-picture.tsx';

const MARKS: Readonly<Record<PageAnswer['answer'], readonly [Tone, Shape]>> = {
  yes: ['good', 'check'],
  no: ['warn', 'triangle'],
  unsure: ['info', 'dashed'],
};

function Answers({ check, name }: { readonly check: PageCheck; readonly name: string }) {
  const { t } = useTranslation();
  if (check.answers.length === 0) return null;
  return (
    <ul className="tr-look-answers" aria-label={t('pageChecks.answers', { page: name })}>
      {check.answers.map(({ question, answer, excerpt }) => {
        const [tone, shape] = MARKS[answer];
        return (
          <li key={question}>
            <StatusWord tone={tone} shape={shape} isQuiet>
              {t(`pageChecks.question.${question}`)}
              <span className="tr-look-answer">{t(`pageChecks.answer.${answer}`)}</span>
            </StatusWord>
            {excerpt !== '' && <q className="tr-look-excerpt">{excerpt}</q>}
          </li>
        );
      })}
    </ul>
  );
}

function Facts({ check, url }: { readonly check: PageCheck; readonly url: string | null }) {
  const { t } = useTranslation();
  const { status, httpStatus, needsScripts } = check;
  return (
    <>
      <StatusWord
        tone={status === 'answered' ? 'good' : 'warn'}
        shape={status === 'answered' ? 'check' : 'triangle'}
        isQuiet={status === 'answered'}
      >
        {t(`pageChecks.status.${status}`)}
        {status === 'refused' &&
          httpStatus !== null &&
          ` (${t('pageChecks.httpStatus', { status: httpStatus })})`}
      </StatusWord>
      <p className="tr-small tr-muted tr-flush">
        {t('pageChecks.seen')} <TimeText iso={check.at} />
        {check.who !== '' && ` ${t('pageChecks.by', { who: check.who })}`}
      </p>
      {check.url !== url && (
        <p className="tr-small tr-flush tr-look-url">{t('pageChecks.otherAddress', { url: check.url })}</p>
      )}
      {check.finalUrl !== check.url && (
        <p className="tr-small tr-muted tr-flush tr-look-url">
          {t('pageChecks.leadsTo', { url: check.finalUrl })}
        </p>
      )}
      {check.changed && <p className="tr-small tr-flush">{t('pageChecks.changed')}</p>}
      {needsScripts && <p className="tr-small tr-flush">{t('pageChecks.scripts')}</p>}
    </>
  );
}

interface Props {
  readonly one: PageOfRegistration;
  readonly canLook: boolean;
  readonly onLook: (page: PageKind) => void;
}

/** One page: where it is, what it showed, when, and how it looked. */
export function PageCheckCard({ one: { page, url, check }, canLook, onLook }: Props) {
  const { t } = useTranslation();
  const name = t(`pageChecks.page.${page}`);
  return (
    <section className="tr-look-check" aria-labelledby={`page-check-${page}`}>
      <div className="tr-look-head">
        <h3 id={`page-check-${page}`} className="tr-section-title">
          {name}
        </h3>
        {url !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={!canLook}
            aria-label={`${t(check ? 'pageChecks.again' : 'pageChecks.once')}: ${name}`}
            onClick={() => onLook(page)}
          >
            {t(check ? 'pageChecks.again' : 'pageChecks.once')}
          </Button>
        )}
      </div>
      <p className={`tr-flush tr-small ${url === null ? 'tr-muted' : 'tr-mono tr-look-url'}`}>
        {url ?? t(`pageChecks.noAddress.${page}`)}
      </p>
      {check ? (
        <div className="tr-look-look">
          <div className="tr-look-said">
            <Facts check={check} url={url} />
            <Answers check={check} name={name} />
          </div>
          {check.pictureHash === null ? (
            <p className="tr-look-shot is-none tr-small tr-muted">{t('pageChecks.pictureNone')}</p>
          ) : (
            <PagePicture hash={check.pictureHash} page={name} />
          )}
        </div>
      ) : (
        url !== null && <p className="tr-flush tr-small tr-muted">{t('pageChecks.notYet')}</p>
      )}
    </section>
  );
}
