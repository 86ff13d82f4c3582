import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { injectTexts } from '../../../../i18n/i18n';
import { LogTime } from '../../../../shared/time/log-time';
import { deliveryWords, inWords } from '../delivery-words';
import { replaysTexts } from './replays.texts';

/** A filter as a replay has it; what is not said is absent or null. */
export interface ShownFilter {
  handler?: string | null;
  status?: string[] | null;
  from?: string | null;
  to?: string | null;
  search?: string | null;
}

/** Which deliveries a replay means, in words. */
@Component({
  selector: 'app-replay-filter',
  imports: [LogTime],
  template: `
    @if (parts().length > 0 || filter().from || filter().to) {
      <span>{{ parts().join(' · ') }}</span>
      @if (filter().from; as from) {
        <span>{{ t().from }} <app-log-time [at]="from" /></span>
      }
      @if (filter().to; as to) {
        <span>{{ t().to }} <app-log-time [at]="to" /></span>
      }
    } @else {
      {{ t().all }}
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 8px;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplayFilterView {
  protected readonly t = injectTexts(replaysTexts);
  readonly #words = injectTexts(deliveryWords);
  readonly filter = input.required<ShownFilter>();
  protected readonly parts = computed(() => {
    const { handler, status, search } = this.filter();
    return [
      (status ?? []).map((state) => inWords(this.#words().states, state)).join(', '),
      handler ? this.t().handler(handler) : '',
      search ? this.t().search(search) : '',
    ].filter((part) => part !== '');
  });
}
