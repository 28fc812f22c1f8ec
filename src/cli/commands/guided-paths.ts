import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { PLACE_IDS, PLACES, pathsWith } from '#shared/guided/paths.ts';
import type { Settings } from '#shared/model/settings.ts';
import { table } from '../output.ts';
import type { Session } from '../workspace.ts';
import type { Shell } from './types.ts';
import { oneOf } from './values.ts';

interface Options {
  readonly place?: string;
  readonly menu?: string[];
  readonly asGiven?: boolean;
  readonly address?: string;
  readonly host?: string[];
}

/** What the options change; a place takes other menu names, or the article's again. */
function changesOf(settings: Settings, options: Options): Partial<Settings> {
  const { place, menu, asGiven, address, host } = options;
  const paths = { ...settings.guidedPaths };
  if (place !== undefined) {
    const id = oneOf(place, PLACE_IDS, '--place');
    if (asGiven) delete paths[id];
    else if (menu) paths[id] = menu;
  }
  return {
    ...(place === undefined ? {} : { guidedPaths: paths }),
    ...(address === undefined ? {} : { guidedAddress: address }),
    ...(host === undefined ? {} : { guidedHosts: host }),
  };
}

async function paths({ core }: Session, options: Options) {
  const changes = changesOf(await ask(core, 'settings.get', {}), options);
  const settings = await ask(core, 'settings.set', changes);
  return {
    address: settings.guidedAddress,
    hosts: settings.guidedHosts,
    paths: pathsWith(settings.guidedPaths),
  };
}

/** `guided paths`: how the menus of Control Hub are called, and where it is. */
export function addGuidedPaths(guided: Command, shell: Shell): void {
  guided
    .command('paths')
    .description('the menus on the way to each place, and where Control Hub is opened; with options, others')
    .option('--place <id>', PLACE_IDS.join(', '))
    .option('--menu <name...>', 'the menus of the place, in their order')
    .option('--as-given', 'the menus of the place as the article gives them')
    .option('--address <url>', 'where Control Hub is opened')
    .option('--host <name...>', 'more hosts that signing in leads to')
    .action((options: Options) =>
      shell.run(
        (session) => paths(session, options),
        (all) =>
          [
            table(
              ['place', 'menus', 'the article', 'as of'],
              PLACE_IDS.map((id) => [id, all.paths[id].join(' > '), PLACES[id].source, PLACES[id].asOf]),
            ),
            `Control Hub: ${all.address}`,
            ...(all.hosts.length > 0 ? [`Sign-in also at: ${all.hosts.join(', ')}`] : []),
          ].join('\n'),
      ),
    );
}
