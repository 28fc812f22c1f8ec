import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useTellFailure } from '#renderer/api/use-told-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { BatchDetail } from '#shared/model/batch.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';
import { type BatchId, e164Schema, type LocationId } from '#shared/model/ids.ts';
import { candidatesOf } from './candidates.ts';

export type Step = 'location' | 'numbers' | 'summary';

interface Start {
  readonly customer: CustomerDetail;
  readonly locationId: LocationId | null;
  /** The draft that is changed; a new batch when missing. */
  readonly batch: BatchDetail | undefined;
}

/** The steps of a batch: where, which numbers, and how it is kept or released. */
export function useWizard({ customer, locationId, batch }: Start) {
  const [step, setStep] = useState<Step>(locationId ? 'numbers' : 'location');
  const [place, setPlace] = useState<LocationId | null>(locationId);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(
    () => new Set(batch?.numbers.map(({ e164 }) => e164) ?? []),
  );
  const live = useLiveQuery(
    'batches.candidates',
    place === null ? null : { customerId: customer.id, locationId: place },
  );
  const selectable = live.data?.selectable;
  const candidates = useMemo(() => candidatesOf(selectable ?? [], batch), [selectable, batch]);
  // A pull may take a number away while the wizard is open; it is then no longer chosen.
  const chosen = useMemo(
    () => new Set(candidates.map(({ e164 }) => e164 as string).filter((e164) => wanted.has(e164))),
    [candidates, wanted],
  );
  return {
    step,
    setStep,
    place,
    choosePlace: (id: LocationId) => {
      if (id !== place) setWanted(new Set());
      setPlace(id);
      setStep('numbers');
    },
    locationName: customer.locations.find(({ id }) => id === place)?.name ?? null,
    candidates,
    leftOut: live.data?.leftOut ?? [],
    error: live.error,
    isLoaded: live.data !== undefined,
    chosen,
    setChosen: setWanted,
    picked: candidates.filter(({ e164 }) => chosen.has(e164)),
  };
}

/** Keeps the batch, and releases it when asked; what was kept stays kept when the release is refused. */
export function useFinish(
  { customer, batch }: Start,
  { place, locationName, picked }: Pick<ReturnType<typeof useWizard>, 'place' | 'locationName' | 'picked'>,
) {
  const { t } = useTranslation();
  const goOn = useGoOn();
  const addToast = useApp((state) => state.addToast);
  const tellFailure = useTellFailure();
  const keep = async (): Promise<BatchId> => {
    const numbers = picked.map(({ e164 }) => e164Schema.parse(e164));
    if (batch) {
      await call('batches.setNumbers', { batchId: batch.id, rev: batch.rev, numbers });
      return batch.id;
    }
    if (place === null) throw new Error('A batch is kept before its location was chosen.');
    return (await call('batches.create', { customerId: customer.id, locationId: place, numbers })).batchId;
  };
  return useAction(async (isRelease: boolean) => {
    const batchId = await keep();
    const location = locationName ?? '';
    try {
      if (isRelease) await call('batches.release', { batchId });
      const text = t(isRelease ? 'batches.summary.released' : 'batches.summary.kept', { location });
      addToast({ tone: 'good', text });
    } catch (error) {
      tellFailure(error);
    }
    goOn('batches', { batchId });
  });
}
