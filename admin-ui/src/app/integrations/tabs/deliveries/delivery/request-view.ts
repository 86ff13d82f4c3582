import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { IPayload } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { CopyButton } from '../../../../shared/copy/copy-button';
import { PayloadView } from '../../../../shared/payload/payload-view';
import { LogTime } from '../../../../shared/time/log-time';
import { HeaderList } from '../header-list';
import { deliveryTexts } from './delivery.texts';

/** What a webhook was sent with; once that is erased or its time is over, what the history still says of it. */
@Component({
  selector: 'app-request-view',
  imports: [MatButtonModule, MatIconModule, CopyButton, HeaderList, LogTime, PayloadView],
  template: `
    @switch (payload().state) {
      @case ('kept') {
        <p class="mono line"><strong>{{ payload().method }}</strong> {{ address() }}</p>
      }
      @case ('erased') {
        <p class="none">
          <mat-icon svgIcon="delete" aria-hidden="true" />
          <span>{{ t().payloadErased }}&ngsp;@if (payload().erasedAt; as at) {<app-log-time [at]="at" />}</span>
        </p>
      }
      @default {
        <p class="none"><mat-icon svgIcon="time" aria-hidden="true" />{{ t().payloadGone }}</p>
      }
    }
    <dl class="facts">
      @if (payload().contentType; as type) {
        <div><dt>{{ t().contentType }}</dt><dd class="mono">{{ type }}</dd></div>
      }
      @if (size(); as size) {
        <div><dt>{{ t().size }}</dt><dd>{{ size }}</dd></div>
      }
      @if (payload().sha256; as digest) {
        <div>
          <dt>{{ t().digest }}</dt>
          <dd class="digest"><code>{{ digest }}</code><app-copy-button [text]="digest" [label]="t().digest" /></dd>
        </div>
      }
    </dl>
    @if (payload().state === 'kept') {
      <app-header-list [headers]="payload().headers" />
      @if (payload().body; as body) {
        <app-payload-view [body]="body" [truncated]="payload().truncated" [label]="t().body" />
        <div class="below">
          @if (body.encoding === 'json') {
            <span class="quiet">{{ t().formatted }}</span>
          } @else if (body.encoding === 'base64') {
            <span class="quiet">{{ t().binary }}</span>
          }
          <a matButton [href]="download()" download><mat-icon svgIcon="download" />{{ t().download }}</a>
        </div>
      } @else {
        <p class="quiet">{{ t().noBody }}</p>
      }
    }
  `,
  styles: `
    .line {
      overflow-wrap: anywhere;
    }
    .none {
      align-items: center;
      background: var(--mat-sys-surface-container);
      border-radius: 8px;
      display: flex;
      gap: 8px;
      padding: 10px 12px;
    }
    .digest {
      align-items: center;
      display: flex;
    }
    .below {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestView {
  readonly #i18n = inject(I18n);
  readonly #deliveries = inject(DeliveriesService);
  protected readonly t = this.#i18n.texts(deliveryTexts);
  readonly payload = input.required<IPayload>();
  readonly deliveryId = input.required<string>();
  protected readonly address = computed(() => {
    const { path, query } = this.payload();
    return query ? `${path}?${query}` : path;
  });
  protected readonly download = computed(() => this.#deliveries.payloadAddress(this.deliveryId()));
  protected readonly size = computed(() => {
    const size = this.payload().size;
    return size === null || size === undefined ? null : bytes(this.#i18n.locale(), size);
  });
}

function bytes(locale: string, size: number): string {
  const unit = size < 1024 ? 'byte' : size < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const scaled = unit === 'byte' ? size : unit === 'kilobyte' ? size / 1024 : size / 1024 / 1024;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }).format(scaled);
}
