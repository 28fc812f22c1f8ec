import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { AREAS, type CatalogueRule } from '#shared/rule-book/catalogue.ts';
import { SeverityMark } from './severity-mark.tsx';

interface Props {
  readonly rules: readonly CatalogueRule[];
  readonly current: string | null;
  readonly onOpen: (ruleId: string) => void;
}

function targetOf(key: string, index: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(last, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return null;
}

/** Rules by area; one stop of the Tab key, arrows move inside. */
export function RuleList({ rules, current, onOpen }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const box = useRef<HTMLElement>(null);
  const stop = rules.some(({ id }) => id === current) ? current : rules[0]?.id;
  useEffect(() => {
    box.current?.querySelector('[aria-current="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent, ruleId: string) => {
    const index = rules.findIndex(({ id }) => id === ruleId);
    const target = targetOf(event.key, index, rules.length - 1);
    const next = target === null ? undefined : rules[target];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    box.current?.querySelector<HTMLElement>(`[data-rule="${next.id}"]`)?.focus();
  };
  return (
    <nav ref={box} className="tr-rule-list" aria-label={t('reference.list')}>
      {AREAS.map((area) => {
        const own = rules.filter((rule) => rule.area === area);
        if (own.length === 0) return null;
        return (
          <div key={area}>
            <h2 className="tr-rule-area">
              {t(`reference.areas.${area}`)} <span className="tr-faint tr-num">{own.length}</span>
            </h2>
            <ul>
              {own.map(({ id, severity }) => (
                <li key={id}>
                  <button
                    type="button"
                    data-rule={id}
                    className="tr-rule-row"
                    aria-current={id === current ? 'true' : undefined}
                    tabIndex={id === stop ? 0 : -1}
                    onClick={() => onOpen(id)}
                    onKeyDown={(event) => onKeyDown(event, id)}
                  >
                    <SeverityMark severity={severity} isIconOnly />
                    <span className="tr-mono">{id}</span>
                    <span className="tr-rule-title">{ruleTitle(language, id)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
