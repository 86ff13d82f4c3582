import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';

import { I18n } from '../i18n/i18n';
import { Locale, LOCALES } from '../i18n/texts';
import { shellTexts } from './shell.texts';

/** Chooses the language. */
@Component({
  selector: 'app-locale-switch',
  imports: [MatButtonModule, MatIconModule, MatMenuModule],
  template: `
    <button matButton type="button" [attr.aria-label]="t().language + ': ' + names[i18n.locale()]" [matMenuTriggerFor]="menu">
      <mat-icon svgIcon="language" />{{ i18n.locale().toUpperCase() }}
    </button>
    <mat-menu #menu="matMenu">
      @for (locale of locales; track locale) {
        <button mat-menu-item type="button" [lang]="locale" (click)="i18n.use(locale)">{{ names[locale] }}</button>
      }
    </mat-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LocaleSwitch {
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.texts(shellTexts);
  protected readonly locales = LOCALES;
  protected readonly names: Record<Locale, string> = { en: 'English', ru: 'Русский' };
}
