import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';

import { injectTexts } from '../i18n/i18n';
import { Theme } from '../shared/theme/theme';
import { shellTexts } from './shell.texts';

/** Chooses light, dark, or whichever the system says. */
@Component({
  selector: 'app-theme-switch',
  imports: [MatButtonModule, MatIconModule, MatMenuModule],
  template: `
    <button matIconButton type="button" [attr.aria-label]="t().theme" [matMenuTriggerFor]="menu">
      <mat-icon [svgIcon]="theme.choice() === 'dark' ? 'dark' : 'light'" />
    </button>
    <mat-menu #menu="matMenu">
      @for (choice of choices; track choice) {
        <button mat-menu-item type="button" (click)="theme.choice.set(choice)">{{ t().themes[choice] }}</button>
      }
    </mat-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeSwitch {
  protected readonly theme = inject(Theme);
  protected readonly t = injectTexts(shellTexts);
  protected readonly choices = ['system', 'light', 'dark'] as const;
}
