import { remember } from './remember.ts';
import { words } from './words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ENGLISH = list(
  'the and you your to of for is are will with this that from have has our we please by at on in or be not can',
);
/** Frequent words that English does not have. */
const FOREIGN = list(
  'el los las una unos para por con que usted sus su gracias hola mensajes responda responder cita esta este ' +
    'le les des une vous votre vos nous pour avec dans est sont merci bonjour repondez arret message-texte ' +
    'der die das und ist nicht ihre ihr sie wir fur mit bitte uhr termin ' +
    'voce seu sua obrigado mensagem para nao com uma',
);

const MIN_FOREIGN = 4;

export type Script = 'other-script' | 'other-language';

function isMostlyOtherScript(text: string): boolean {
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  if (others === 0) return false;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) < others;
}

/**
 * Says when a text is plainly not English: mostly in another script, or with many frequent words of
 * another language and hardly any English ones. Doubtful texts pass as English.
 */
export const plainlyNotEnglish: (text: string) => Script | null = remember(readScript);

function readScript(text: string): Script | null {
  if (isMostlyOtherScript(text)) return 'other-script';
  if (/[¡¿]/.test(text)) return 'other-language';
  const read = words(text);
  const foreign = read.filter((word) => FOREIGN.has(word)).length;
  const english = read.filter((word) => ENGLISH.has(word)).length;
  return foreign >= MIN_FOREIGN && foreign > english * 2 ? 'other-language' : null;
}
