import { LiveAnnouncer } from '@angular/cdk/a11y';
import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';

import { I18n } from '../i18n/i18n';
import { PageTitle } from '../i18n/page-title';
import { catchFocus } from '../shared/focus/lost-focus';

/** Tells those who do not see it that another page is there, as a browser does where pages are documents. */
@Injectable({ providedIn: 'root' })
export class Arrival {
  readonly #router = inject(Router);
  readonly #announcer = inject(LiveAnnouncer);
  readonly #title = inject(PageTitle);
  readonly #i18n = inject(I18n);

  /** For constructors: tells it as long as the component is there. */
  tell(): void {
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.split('?')[0]),
        distinctUntilChanged(),
        // The first page is read by itself.
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.#arrived());
  }

  #arrived(): void {
    const heading = this.#title.heading()?.(this.#i18n.locale());
    if (heading) {
      void this.#announcer.announce(heading);
    }
    // What had it may have gone with the former page.
    catchFocus();
  }
}
