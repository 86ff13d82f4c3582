import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { ActivatedRouteSnapshot, RouterStateSnapshot, TitleStrategy } from '@angular/router';

import { I18n } from './i18n';
import { Locale, Texts, Translation } from './texts';

/** What a route is called, in each language. */
export type Heading = (locale: Locale) => string;

/** Names a route: `data: heading(texts, (t) => t.title)`; the breadcrumb and the browser's tab show it. */
export function heading<T>(texts: Texts<T>, text: (t: Translation<T>) => string): { heading: Heading } {
  return { heading: (locale) => text(texts[locale]) };
}

/** What the browser's tab and the breadcrumb say; a page may add the name of what it shows. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #i18n = inject(I18n);
  readonly heading = signal<Heading | null>(null);

  /** The name of what the page shows, such as an integration's; forgotten on the way to another page. */
  readonly subject = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const parts = [this.subject(), this.heading()?.(this.#i18n.locale()), 'Integration Hub'];
      this.#title.setTitle(parts.filter(Boolean).join(' · '));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    let route: ActivatedRouteSnapshot | null = snapshot.root;
    let found: Heading | null = null;
    while (route) {
      found = (route.data['heading'] as Heading | undefined) ?? found;
      route = route.firstChild;
    }
    this.heading.set(found);
  }
}
