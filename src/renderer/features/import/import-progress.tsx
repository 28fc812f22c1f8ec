import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, onEvent } from '#renderer/api/client.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';

/** How far reading or writing is, with Cancel; shown while one of them runs. */
export function ImportProgress() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<EventPayload<'imports.progress'> | null>(null);
  useEffect(() => onEvent('imports.progress', setProgress), []);
  const percent = progress ? Math.floor(progress.share * 100) : null;
  const phase = t(`import.progress.${progress?.phase ?? 'reading'}`);
  return (
    <div className="tr-import-progress">
      <span className="tr-small tr-muted" role="status">
        {phase} {percent !== null && <span className="tr-num">{percent}%</span>}
      </span>
      <Progress.Root size={4}>
        <Progress.Section
          value={percent ?? 100}
          animated={percent === null}
          aria-label={t('import.progress.label')}
          aria-valuetext={phase}
        />
      </Progress.Root>
      <Button size="compact-sm" onClick={() => void call('imports.cancel', {}).catch(() => undefined)}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
