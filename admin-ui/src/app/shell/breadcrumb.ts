import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { filter, map } from 'rxjs';

import { I18n } from '../i18n/i18n';
import { PageTitle } from '../i18n/page-title';
import { SECTIONS } from './sections';
import { shellTexts } from './shell.texts';

/** The section, and the name of what is open in it. */
@Component({
  selector: 'app-breadcrumb',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="t().breadcrumb">
      <ol>
        @if (section(); as section) {
          <li>
            @if (page(); as page) {
              <a [routerLink]="section.path">{{ section.label[i18n.locale()].label }}</a>
            } @else {
              <span aria-current="page">{{ section.label[i18n.locale()].label }}</span>
            }
          </li>
        }
        @if (page(); as page) {
          <li aria-current="page">{{ page }}</li>
        }
      </ol>
    </nav>
  `,
  styles: `
    :host {
      min-width: 0;
    }
    ol {
      display: flex;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    /* What is long gives way to where it is. */
    @media (min-width: 701px) {
      li:has(+ li) {
        flex: none;
      }
    }
    li + li::before {
      color: var(--mat-sys-on-surface-variant);
      content: '/';
      padding: 0 8px;
    }
    a {
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Breadcrumb {
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.texts(shellTexts);
  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  readonly #path = computed(() => this.#url().split('?')[0] ?? '');
  protected readonly section = computed(() => SECTIONS.find(({ path }) => this.#path().startsWith(path)));
  protected readonly page = computed(() => {
    if (this.#path() === this.section()?.path) {
      return null;
    }
    return this.#title.subject() ?? this.#title.heading()?.(this.i18n.locale()) ?? null;
  });
}
