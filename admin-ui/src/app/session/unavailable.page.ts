import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';

import { injectTexts } from '../i18n/i18n';
import { PageState } from '../shared/states/page-state';
import { sharedTexts } from '../shared/shared.texts';
import { sessionTexts } from './session.texts';

/** While the hub cannot say who is signed in; the address stays that of the page that was wanted. */
@Component({
  selector: 'app-unavailable-page',
  imports: [MatButtonModule, PageState],
  template: `
    <main>
      <h1 class="visually-hidden">{{ s().product }}</h1>
      <app-page-state icon="error" role="alert" [title]="s().unavailable" [hint]="s().unavailableHint">
        <button matButton="outlined" type="button" (click)="again()">{{ t().retry }}</button>
      </app-page-state>
    </main>
  `,
  styles: `
    main {
      margin: 20vh auto 0;
      max-width: 560px;
      padding: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnavailablePage {
  protected readonly t = injectTexts(sharedTexts);
  protected readonly s = injectTexts(sessionTexts);

  protected again(): void {
    location.reload();
  }
}
