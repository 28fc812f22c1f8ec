import { AppError } from '#shared/ipc/errors.ts';
import type { SavedView } from '#shared/model/number.ts';
import type { CoreContext } from '../context.ts';
import { mintId } from '../ids.ts';
import { insertView, listViews, updateView } from '../repos/views.ts';

/** Keeps a view under its name. @throws AppError `conflict` when another view has that name. */
export function saveView(
  context: CoreContext,
  input: Omit<SavedView, 'id' | 'rev'> & { readonly id: string | null },
): SavedView {
  const name = input.name.trim();
  if (name === '') throw new AppError('bad-input', 'A view needs a name.');
  const now = context.clock.now();
  const id = input.id ?? mintId(context.clock);
  return context.db.write((db) => {
    const others = listViews(db).filter((view) => view.id !== id);
    if (others.some((view) => view.name.toLowerCase() === name.toLowerCase()))
      throw new AppError(
        'conflict',
        `A view is called "${name}" already. Choose another name, or replace that view.`,
      );
    const view = { id, name, filter: input.filter, sort: input.sort };
    if (input.id === null) insertView(db, view, now);
    else if (!updateView(db, view, now))
      throw new AppError('not-found', 'This view was removed meanwhile. Save it as a new one.');
    const saved = listViews(db).find((one) => one.id === id);
    if (!saved) throw new Error('A view that was just written is not there.');
    return saved;
  });
}
