import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { TemplateId } from '#shared/model/ids.ts';
import { onlyOne } from '../workspace.ts';

/** A template by its id, its name, or the beginning of its name. */
export async function findTemplate(core: Core, wanted: string): Promise<TemplateId> {
  const templates = await ask(core, 'templates.list', {});
  const same = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  const exact = templates.find(({ id, name }) => id === wanted || same(name));
  const begins = ({ name }: { name: string }) => name.toLowerCase().startsWith(wanted.toLowerCase());
  const { id } = onlyOne(exact, templates.filter(begins), {
    several: (names) => `Several templates begin with "${wanted}": ${names}. Name one by its id.`,
    none: `No template is called "${wanted}". See them with: textready template list. Make one with: textready template save.`,
  });
  return id;
}
