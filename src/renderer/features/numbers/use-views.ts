import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { NumberQuestion, Scope } from './use-question.ts';
import { filterIn, filterToSave, findView, isChanged, type View } from './views.ts';

const NO_INPUT = {};

/** Applies a view, going to its customer where it is about one. */
function useApply(scope: Scope): (view: View) => void {
  const go = useApp((state) => state.go);
  const choose = useApp((state) => state.chooseCustomer);
  const chosen = useApp((state) => state.customerId);
  return ({ id, filter, sort }) => {
    const params = {
      scope,
      viewId: id,
      filter: filterIn(scope, filter),
      ...(sort === null ? {} : { sort }),
    };
    const { customerId } = filter;
    if (scope === 'customer' && customerId !== undefined && customerId !== chosen)
      choose(customerId, 'numbers', params);
    else go('numbers', params);
  };
}

/** The views of numbers, the one that is applied, and what can be done with it. */
export function useViews(question: NumberQuestion, scope: Scope, viewId: string | null) {
  const { t } = useTranslation();
  const { data: saved = [] } = useLiveQuery('views.list', NO_INPUT);
  const addToast = useApp((state) => state.addToast);
  const setParams = useApp((state) => state.setParams);
  const active = useMemo(() => findView(viewId, saved), [viewId, saved]);
  const apply = useApply(scope);
  const hold = (id: string) => setParams({ ...useApp.getState().params, viewId: id });
  const tell = (text: string) => addToast({ tone: 'good', text });
  const now = { filter: filterToSave(question), sort: question.sort };

  const saveAs = useAction(async (name: string) => {
    const view = await call('views.save', { id: null, name, ...now });
    hold(view.id);
    tell(t('numbers.views.saved', { name: view.name }));
  });
  const replace = useAction(async () => {
    if (!active?.saved) return;
    const { id, name } = active.saved;
    await call('views.save', { id, name, ...now });
    tell(t('numbers.views.replaced', { name }));
  });
  const rename = useAction(async (name: string) => {
    if (!active?.saved) return;
    const { id, filter, sort } = active.saved;
    await call('views.save', { id, name, filter, sort });
  });
  const remove = useAction(async () => {
    if (!active?.saved) return;
    const { viewId: _gone, ...params } = useApp.getState().params;
    await call('views.remove', { id: active.saved.id });
    setParams(params);
    tell(t('numbers.views.removed', { name: active.saved.name }));
  });
  return {
    saved,
    active,
    isChanged: active !== null && isChanged(active, scope, question),
    apply,
    showAll: () => useApp.getState().go('numbers', { scope }),
    saveAs,
    replace,
    rename,
    remove,
  };
}
export type Views = ReturnType<typeof useViews>;
