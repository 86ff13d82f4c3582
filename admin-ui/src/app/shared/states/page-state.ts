import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { IconName } from '../icons/icons';

/** In the place of what is not there: one sentence, and the next step as its content. */
@Component({
  selector: 'app-page-state',
  imports: [MatIconModule],
  template: `
    <mat-icon [svgIcon]="icon()" aria-hidden="true" />
    <p class="title">{{ title() }}</p>
    @if (hint(); as hint) {
      <p class="quiet">{{ hint }}</p>
    }
    <div class="next"><ng-content /></div>
  `,
  styles: `
    :host {
      align-items: center;
      background: var(--mat-sys-surface);
      border: var(--app-border);
      border-radius: 10px;
      display: flex;
      flex-direction: column;
      gap: 6px;
      padding: 48px 24px;
      text-align: center;
    }
    mat-icon {
      color: var(--mat-sys-on-surface-variant);
      height: 32px;
      width: 32px;
    }
    .title {
      font-size: 16px;
      font-weight: 600;
      line-height: 24px;
    }
    .quiet {
      max-width: 480px;
      overflow-wrap: anywhere;
    }
    .next {
      display: flex;
      gap: 8px;
      margin-top: 10px;
    }
    .next:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageState {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly hint = input<string>();
}
