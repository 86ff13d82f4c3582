import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { IDeliveryEvent } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { Session } from '../../../../session/session';
import { LogTime } from '../../../../shared/time/log-time';
import { deliveryWords, inWords } from '../delivery-words';
import { deliveryTexts } from './delivery.texts';

/** The events of a delivery, as they are kept for good. */
@Component({
  selector: 'app-delivery-history',
  imports: [LogTime],
  template: `
    <ol>
      @for (event of events(); track $index) {
        <li>
          <app-log-time class="quiet" [at]="event.at" />
          <span>
            {{ inWords(t().events, event.type) }}
            @if (detail(event); as detail) {
              <span class="quiet">· {{ detail }}</span>
            }
            @if (event.actor.type !== 'system' && event.actor.type !== 'anonymous') {
              <span class="quiet">{{ t().by(actor(event)) }}</span>
            }
          </span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      display: flex;
      gap: 12px;
      overflow-wrap: anywhere;
      padding: 2px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveryHistory {
  readonly #i18n = inject(I18n);
  readonly #session = inject(Session);
  protected readonly t = this.#i18n.texts(deliveryTexts);
  readonly #words = this.#i18n.texts(deliveryWords);
  protected readonly inWords = inWords;
  readonly events = input.required<readonly IDeliveryEvent[]>();

  protected detail({ data }: IDeliveryEvent): string | null {
    const { attempt, reason } = data as { attempt?: number; reason?: string };
    const said = reason === undefined ? null : inWords(this.#words().reasons, reason);
    return said ?? (attempt === undefined ? null : this.t().attempt(attempt));
  }

  protected actor({ actor }: IDeliveryEvent): string {
    if (actor.id === this.#session.identity()?.id) {
      return this.t().you;
    }
    return [inWords(this.t().actors, actor.type ?? ''), actor.id].filter(Boolean).join(' ');
  }
}
