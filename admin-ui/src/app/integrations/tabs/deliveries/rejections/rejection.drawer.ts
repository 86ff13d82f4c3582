import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';

import { IRejection } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { CopyButton } from '../../../../shared/copy/copy-button';
import { DrawerFrame } from '../../../../shared/drawer/drawer-frame';
import { PayloadView } from '../../../../shared/payload/payload-view';
import { LogTime } from '../../../../shared/time/log-time';
import { deliveryWords, inWords } from '../delivery-words';
import { HeaderList } from '../header-list';
import { rejectionsTexts } from './rejections.texts';

/** A request that was refused, and what to do if it was genuine. */
@Component({
  selector: 'app-rejection-drawer',
  imports: [MatIconModule, CopyButton, DrawerFrame, HeaderList, LogTime, PayloadView],
  template: `
    <app-drawer-frame [heading]="t().title(rejection.handlerName)">
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
    </app-drawer-frame>
  `,
  styles: `
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
      padding-bottom: 4px;
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
