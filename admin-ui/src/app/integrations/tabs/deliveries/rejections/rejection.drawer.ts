import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';

import { IRejection } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { CopyButton } from '../../../../shared/copy/copy-button';
import { PayloadView } from '../../../../shared/payload/payload-view';
import { LogTime } from '../../../../shared/time/log-time';
import { deliveryWords, inWords } from '../delivery-words';
import { HeaderList } from '../header-list';
import { rejectionsTexts } from './rejections.texts';

/** A request that was refused, and what to do if it was genuine. */
@Component({
  selector: 'app-rejection-drawer',
  imports: [MatButtonModule, MatDialogModule, MatIconModule, MatTooltipModule, CopyButton, HeaderList, LogTime, PayloadView],
  template: `
    <div class="top">
      <h2 mat-dialog-title>{{ t().title(rejection.handlerName) }}</h2>
      <button matIconButton mat-dialog-close type="button" [aria-label]="t().close" [matTooltip]="t().close">
        <mat-icon svgIcon="close" />
      </button>
    </div>
    <mat-dialog-content>
      <p class="why"><mat-icon svgIcon="error" aria-hidden="true" />{{ inWords(words().refusals, rejection.reason) }}</p>
      <p class="quiet">{{ inWords(t().help, rejection.reason) }}</p>
      <dl class="facts">
        <div><dt>{{ t().when }}</dt><dd><app-log-time [at]="rejection.rejectedAt" /></dd></div>
        <div><dt>{{ t().method }}</dt><dd class="mono">{{ rejection.method }}</dd></div>
        @if (rejection.address; as address) {
          <div>
            <dt>{{ t().address }}</dt>
            <dd class="address"><code>{{ address }}</code><app-copy-button [text]="address" [label]="t().sendersAddress" /></dd>
          </div>
        }
        <div><dt>{{ t().size }}</dt><dd>{{ size() }}</dd></div>
      </dl>
      @if (rejection.suppressed > 0) {
        <p class="quiet">{{ t().andMore(rejection.suppressed) }}</p>
      }
      <h3>{{ t().headers }}</h3>
      <app-header-list [headers]="rejection.headers" />
      <h3>{{ t().body }}</h3>
      @if (rejection.bodyExcerpt; as excerpt) {
        <app-payload-view [body]="{ encoding: 'text', value: excerpt }" [truncated]="isCut()" [label]="t().body" />
      } @else {
        <p class="quiet">{{ t().bodyNone }}</p>
      }
    </mat-dialog-content>
  `,
  styles: `
    .top {
      align-items: center;
      border-bottom: var(--app-border);
      display: flex;
      justify-content: space-between;
      padding-inline-end: 12px;
    }
    :host {
      --mat-dialog-subhead-size: 18px;
    }
    h2 {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    h2:focus-visible {
      outline: none;
    }
    mat-dialog-content {
      flex: 1;
      max-height: none;
    }
    h3 {
      font-size: 14px;
      margin: 20px 0 8px;
    }
    .why {
      align-items: center;
      color: var(--app-bad);
      display: flex;
      font-weight: 600;
      gap: 6px;
      padding: 16px 0 4px;
    }
    .address {
      align-items: center;
      display: flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RejectionDrawer {
  readonly #i18n = inject(I18n);
  protected readonly rejection = inject<IRejection>(MAT_DIALOG_DATA);
  protected readonly t = this.#i18n.texts(rejectionsTexts);
  protected readonly words = this.#i18n.texts(deliveryWords);
  protected readonly inWords = inWords;
  protected readonly size = computed(() => this.t().bytes(new Intl.NumberFormat(this.#i18n.locale()).format(this.rejection.bodySize ?? 0)));

  protected isCut(): boolean {
    return new TextEncoder().encode(this.rejection.bodyExcerpt ?? '').length < (this.rejection.bodySize ?? 0);
  }
}
