import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { IQueue } from '../api/models';
import { I18n } from '../i18n/i18n';
import { KeyboardRows } from '../shared/table/keyboard-rows';
import { TimeAgo } from '../shared/time/time-ago';
import { systemTexts } from './system.texts';

/** What waits in the database. */
@Component({
  selector: 'app-queues-table',
  imports: [KeyboardRows, TimeAgo],
  template: `
    <h2>{{ t().queues }}</h2>
    <div class="table-frame">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{{ t().queue }}</th>
            <th scope="col" class="number">{{ t().waiting }}</th>
            <th scope="col">{{ t().first }}</th>
          </tr>
        </thead>
        <tbody appKeyboardRows>
          @for (queue of ordered(); track queue.name) {
            <tr tabindex="0">
              <td class="cell-title">
                <span>
                  {{ texts(queue)[0] }} <span class="quiet explained">{{ texts(queue)[1] }}</span>
                </span>
              </td>
              <td class="number" [attr.data-label]="t().waiting">{{ waiting(queue) }}</td>
              <td [attr.data-label]="t().first">
                @if (queue.firstAt) {
                  <app-time-ago [at]="queue.firstAt" />
                } @else {
                  <span class="quiet">–</span>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    h2 {
      margin-bottom: 12px;
    }
    .explained {
      font-size: 13px;
      margin-inline-start: 8px;
    }
    @media (max-width: 700px) {
      td.cell-title.cell-title {
        padding-inline-end: 16px;
        text-align: start !important;
      }
      .explained {
        display: block;
        margin: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueuesTable {
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.texts(systemTexts);
  readonly queues = input.required<readonly IQueue[]>();
  /** What is most telling comes first, as the texts have it. */
  protected readonly ordered = computed(() => {
    const order = Object.keys(this.t().queueNames);
    return [...this.queues()].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  });

  protected texts({ name }: IQueue): readonly string[] {
    const texts: Record<string, readonly string[]> = this.t().queueNames;
    return texts[name] ?? [name, ''];
  }

  protected waiting({ waiting, isMore }: IQueue): string {
    return waiting.toLocaleString(this.#i18n.locale()) + (isMore ? '+' : '');
  }
}
