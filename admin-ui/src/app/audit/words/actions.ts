import { actionTexts } from './action.texts';

/** Actions that one can ask for: all of a kind (`secret.*`), or one. */
export interface ActionChoice {
  value: string;
  words: string;
}

const NAMES = Object.keys(actionTexts.en);

/** What has nothing to do with one integration. */
const OF_THE_HUB = /^(hub|token|user|audit)\.|^access\.log/;

/** The actions whose name or words have a text in them; within an integration only those that can be about one. */
export function actionChoices(
  typed: string,
  texts: Readonly<Record<string, string>>,
  all: (kind: string) => string,
  ofIntegration: boolean,
): ActionChoice[] {
  const wanted = typed.trim().toLowerCase();
  const names = NAMES.filter((name) => !ofIntegration || !OF_THE_HUB.test(name));
  const kinds = [...new Set(names.map((name) => name.slice(0, name.indexOf('.'))))].filter(
    (kind) => names.filter((name) => name.startsWith(`${kind}.`)).length > 1,
  );
  return [
    ...kinds.map((kind) => ({ value: `${kind}.*`, words: all(kind) })),
    ...names.map((name) => ({ value: name, words: texts[name] ?? name })),
  ]
    .filter(({ value, words }) => value.includes(wanted) || words.toLowerCase().includes(wanted))
    .sort((a, b) => a.value.localeCompare(b.value));
}
