import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';

import { injectTexts } from '../i18n/i18n';
import { PageState } from '../shared/states/page-state';
import { shellTexts } from './shell.texts';

/** For an address that leads nowhere. */
@Component({
  selector: 'app-not-found-page',
  imports: [MatButtonModule, RouterLink, PageState],
  template: `
    <h1 class="visually-hidden">{{ t().notFound }}</h1>
    <app-page-state icon="empty" [title]="t().notFound" [hint]="t().notFoundHint">
      <a matButton="outlined" routerLink="/admin/integrations">{{ t().toIntegrations }}</a>
    </app-page-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  protected readonly t = injectTexts(shellTexts);
}
