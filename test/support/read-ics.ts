/** A property of an iCalendar file, unfolded and unescaped. */
export interface IcsProperty {
  readonly name: string;
  /** What stands between the name and the colon. */
  readonly params: string;
  readonly value: string;
}

export interface IcsEvent {
  readonly properties: readonly IcsProperty[];
  readonly alarm: readonly IcsProperty[];
}

const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

function readProperty(line: string): IcsProperty {
  const [, name = '', params = '', value = ''] = /^([A-Z-]+)(?:;([^:]*))?:(.*)$/su.exec(line) ?? [];
  if (name === '') throw new Error(`Not a line of a calendar: ${JSON.stringify(line)}`);
  return { name, params, value: unescaped(value) };
}

export const property = ({ properties }: IcsEvent, name: string): IcsProperty | undefined =>
  properties.find((one) => one.name === name);

/** Reads a calendar as RFC 5545 has it; throws where lines or components do not fit. */
export function readCalendar(file: string): { readonly head: IcsProperty[]; readonly events: IcsEvent[] } {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end.');
  const lines = file.slice(0, -2).replaceAll('\r\n ', '').split('\r\n').map(readProperty);
  const head: IcsProperty[] = [];
  const events: { properties: IcsProperty[]; alarm: IcsProperty[] }[] = [];
  const open: string[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      if (line.value === 'VEVENT') events.push({ properties: [], alarm: [] });
      open.push(line.value);
    } else if (line.name === 'END') {
      if (open.pop() !== line.value) throw new Error(`${line.value} ends before it begins.`);
    } else if (open.at(-1) === 'VCALENDAR') head.push(line);
    else events.at(-1)?.[open.at(-1) === 'VALARM' ? 'alarm' : 'properties'].push(line);
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} is never closed.`);
  return { head, events };
}
