import { computed, effect, inject, Injectable, Signal, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';

import { Locale, LOCALES, Texts, Translation } from './texts';

const STORED = 'hub-locale';

/** The language of the pages, which changes while they are open. */
@Injectable({ providedIn: 'root' })
export class I18n {
  readonly #document = inject(DOCUMENT);
  readonly locale = signal<Locale>(preferred());

  constructor() {
    effect(() => {
      this.#document.documentElement.lang = this.locale();
    });
  }

  /** Changes the language, now and for the next visit. */
  use(locale: Locale): void {
    this.locale.set(locale);
    localStorage.setItem(STORED, locale);
  }

  /** The texts of a part in the language of the moment. */
  texts<T>(texts: Texts<T>): Signal<Translation<T>> {
    return computed(() => texts[this.locale()]);
  }
}

/** The texts of a part, for a component: `protected readonly t = injectTexts(myTexts)`. */
export function injectTexts<T>(texts: Texts<T>): Signal<Translation<T>> {
  return inject(I18n).texts(texts);
}

function preferred(): Locale {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return LOCALES.find((locale) => locale === wanted.find((tag) => LOCALES.some((known) => known === tag))) ?? 'en';
}
