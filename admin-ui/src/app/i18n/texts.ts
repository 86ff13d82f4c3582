/** The languages that the pages speak. */
export const LOCALES = ['en', 'ru'] as const;

export type Locale = (typeof LOCALES)[number];

/** The same members as the English texts: a text without its translation does not compile. */
type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Translated<T[K]>;
};

/** The texts of one part of the application in every language. */
export type Texts<T> = Record<Locale, Translated<T>>;

/** What a template gets to read its texts from. */
export type Translation<T> = Translated<T>;

/** Declares the texts of one part of the application, beside its components. */
export function defineTexts<const T extends object>(en: T, ru: Translated<NoInfer<T>>): Texts<T> {
  return { en: en as Translated<T>, ru };
}

/** The forms that a noun takes behind a number; English has no `few`. */
export interface Forms {
  one: string;
  few?: string;
  many: string;
}

/** A number and the noun that goes with it. */
export function counted(locale: Locale, n: number, forms: Forms): string {
  const rule = new Intl.PluralRules(locale).select(n);
  const noun = rule === 'one' ? forms.one : rule === 'few' ? (forms.few ?? forms.many) : forms.many;
  return `${new Intl.NumberFormat(locale).format(n)} ${noun}`;
}
