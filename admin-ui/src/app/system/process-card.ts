import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { I18n } from '../i18n/i18n';
import { sizeText } from '../shared/size/size';
import { Status, StatusChip } from '../shared/status/status-chip';
import { TimeAgo } from '../shared/time/time-ago';
import { Process } from './processes';
import { systemTexts } from './system.texts';

const STATUSES: Record<string, Status> = { UP: 'up', DOWN: 'down', OUT_OF_SERVICE: 'outOfService' };

/** A process of the hub: what it is, how its parts are, what it runs on. */
@Component({
  selector: 'app-process-card',
  imports: [StatusChip, TimeAgo],
  template: `
    <div class="head">
      <h2>{{ sides() }}</h2>
      <app-status-chip [status]="status(process().system.status)" />
    </div>
    <dl>
      <dt>{{ t().since }}</dt>
      <dd><app-time-ago [at]="process().system.startedAt" /></dd>
      <dt>{{ t().java }}</dt>
      <dd>{{ runtime().java }} · {{ t().cores(runtime().processors ?? 1) }}</dd>
      <dt>{{ t().heap }}</dt>
      <dd>
        {{ heap() }}
        <meter min="0" max="1" high="0.9" [value]="heapShare()" [attr.aria-label]="t().heap"></meter>
      </dd>
    </dl>
    <details [open]="up().length < parts().length">
      <summary>{{ t().partsUp(up().length, parts().length) }}</summary>
      <ul>
        @for (part of parts(); track part.name) {
          <li class="mono">{{ part.name }} <app-status-chip [status]="status(part.status)" /></li>
        }
      </ul>
    </details>
  `,
  styles: `
    .head {
      align-items: center;
      display: flex;
      gap: 12px;
      justify-content: space-between;
    }
    meter {
      display: block;
      margin-top: 4px;
      width: 100%;
    }
    ul {
      display: grid;
      gap: 4px 16px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
      list-style: none;
      margin: 12px 0 0;
      padding: 0;
    }
    details {
      margin-top: 12px;
    }
    summary {
      cursor: pointer;
    }
    li {
      align-items: center;
      display: flex;
      justify-content: space-between;
    }
  `,
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProcessCard {
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.texts(systemTexts);
  readonly process = input.required<Process>();
  protected readonly sides = computed(() =>
    this.process()
      .sides.map((side) => this.t().sides[side])
      .join(' · '),
  );
  protected readonly parts = computed(() => this.process().system.parts);
  protected readonly up = computed(() => this.parts().filter(({ status }) => status === 'UP'));
  protected readonly runtime = computed(() => this.process().system.runtime);
  protected readonly heapShare = computed(() => (this.runtime().heapUsed ?? 0) / (this.runtime().heapMax ?? 1));
  protected readonly heap = computed(() => {
    const { heapUsed = 0, heapMax = 0 } = this.runtime();
    return this.t().of(sizeText(this.#i18n.locale(), heapUsed), sizeText(this.#i18n.locale(), heapMax));
  });

  protected status(code: string | undefined): Status {
    return STATUSES[code ?? ''] ?? 'unknown';
  }
}
