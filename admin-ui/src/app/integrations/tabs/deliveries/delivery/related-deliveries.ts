import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { injectTexts } from '../../../../i18n/i18n';
import { StatusChip } from '../../../../shared/status/status-chip';
import { LogTime } from '../../../../shared/time/log-time';
import { statusOf } from '../delivery-words';
import { deliveryTexts } from './delivery.texts';

const MOST = 20;

/** The other deliveries of the same webhook: the one that was received, and its replays. */
@Component({
  selector: 'app-related-deliveries',
  imports: [MatButtonModule, LogTime, StatusChip],
  template: `
    @if (others().length > 0) {
      <h3>{{ t().related }}</h3>
      <ul>
        @for (other of others(); track other.id) {
          <li>
            <button matButton type="button" (click)="opened.emit(other.id)">
              {{ other.replayOf ? t().replayRow : t().originalRow }}&nbsp;<app-log-time [at]="other.receivedAt" />
            </button>
            <app-status-chip [status]="statusOf(other)" />
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      list-style: none;
      margin: 0 0 8px;
      padding: 0;
    }
    li {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    button {
      margin-inline-start: -12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RelatedDeliveries {
  readonly #deliveries = inject(DeliveriesService);
  protected readonly t = injectTexts(deliveryTexts);
  protected readonly statusOf = statusOf;
  readonly integrationId = input.required<string>();
  /** The delivery that is shown. */
  readonly id = input.required<string>();
  /** The delivery that the webhook was received as. */
  readonly original = input.required<string>();
  /** When it last changed, which replays may have too. */
  readonly changedAt = input.required<string>();
  readonly opened = output<string>();
  readonly #found = rxResource({
    params: () => ({ integrationId: this.integrationId(), original: this.original(), changedAt: this.changedAt() }),
    stream: ({ params: { integrationId, original } }) => this.#deliveries.getPage(integrationId, { search: original, limit: MOST }),
  });
  protected readonly others = computed(() =>
    this.#found.hasValue() ? this.#found.value().items.filter(({ id }) => id !== this.id()) : [],
  );
}
