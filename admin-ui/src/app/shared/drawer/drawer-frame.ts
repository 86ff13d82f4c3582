import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';

/**
 * What every drawer has: a head with its name, its own buttons (`headButton`) and the one that closes it, over a body that is scrolled.
 * The name has the focus at first, so that it is read out.
 */
@Component({
  selector: 'app-drawer-frame',
  imports: [MatButtonModule, MatDialogModule, MatIconModule, MatTooltipModule],
  template: `
    <header>
      <h2 mat-dialog-title tabindex="-1" [class.mono]="mono()">{{ heading() }}</h2>
      <ng-content select="[headButton]" />
      <button matIconButton mat-dialog-close type="button" [aria-label]="t().close" [matTooltip]="t().close">
        <mat-icon svgIcon="close" />
      </button>
    </header>
    <div class="body"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    header {
      align-items: center;
      border-bottom: var(--app-border);
      display: flex;
      flex: none;
      padding: 8px 12px 8px 20px;
    }
    h2.mat-mdc-dialog-title {
      flex: 1;
      font-size: 18px;
      font-weight: 600;
      line-height: 24px;
      min-width: 0;
      padding: 0;
    }
    h2.mat-mdc-dialog-title::before {
      display: none;
    }
    h2.mat-mdc-dialog-title.mono {
      font-family: var(--app-mono);
      font-size: 16px;
    }
    h2:focus-visible {
      outline: none;
    }
    .body {
      flex: 1;
      min-height: 0;
      overflow: auto;
      padding: 16px 20px 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DrawerFrame {
  protected readonly t = injectTexts(sharedTexts);
  readonly heading = input.required<string>();
  /** Whether the name is one that machines use. */
  readonly mono = input(false, { transform: booleanAttribute });
}
