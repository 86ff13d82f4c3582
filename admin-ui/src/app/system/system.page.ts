import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconModule } from '@angular/material/icon';
import { filter } from 'rxjs';

import { SideAnswer, SystemService } from '../api/system.service';
import { injectTexts } from '../i18n/i18n';
import { PageTitle } from '../i18n/page-title';
import { LoadState } from '../shared/loading/load-state';
import { PageState } from '../shared/states/page-state';
import { attended } from '../shared/time/attended';
import { DatabaseCard } from './database-card';
import { MasterKeys } from './master-keys';
import { ProcessCard } from './process-card';
import { ProcessorsTable } from './processors-table';
import { processes, processors, queues } from './processes';
import { QueuesTable } from './queues-table';
import { systemTexts } from './system.texts';

const REFRESHED_EVERY_MS = 5_000;

/** How the hub is: its processes, how far they are with the events, what waits, its keys. */
@Component({
  selector: 'app-system',
  imports: [MatIconModule, DatabaseCard, LoadState, MasterKeys, PageState, ProcessCard, ProcessorsTable, QueuesTable],
  template: `
    <div class="page-head">
      <h1>{{ t().title }}</h1>
      <p class="quiet">{{ t().live }}</p>
    </div>
    @if (shown() && processes().length === 0) {
      <app-page-state icon="error" role="alert" [title]="t().allSilent" [hint]="t().allSilentHint" />
    } @else if (shown()) {
      <section class="cards" [attr.aria-label]="t().processes">
        @for (process of processes(); track process.system.process) {
          <app-process-card [process]="process" />
        }
        @for (answer of silent(); track answer.side) {
          <p class="card silent"><mat-icon svgIcon="error" aria-hidden="true" />{{ t().sides[answer.side] }}: {{ t().silent }}</p>
        }
        @if (processes()[0]; as first) {
          <app-database-card [database]="first.system.database" />
        }
      </section>
      <app-processors-table [processors]="processors()" (rebuilt)="answers$.reload()" />
      <app-queues-table [queues]="queues()" />
      <app-master-keys />
    } @else {
      <app-load-state [of]="answers$" scope="hub:operate" [rows]="8" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 24px;
    }
    .page-head {
      margin-bottom: 0;
    }
    .cards {
      display: grid;
      gap: 16px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
    }
    .silent {
      align-items: center;
      color: var(--app-bad);
      display: flex;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SystemPage {
  readonly #service = inject(SystemService);
  protected readonly t = injectTexts(systemTexts);
  protected readonly answers$ = rxResource({ stream: () => this.#service.look() });
  /** What was seen last stays while it is looked again. */
  protected readonly shown = linkedSignal<SideAnswer[] | undefined, SideAnswer[] | undefined>({
    source: () => (this.answers$.hasValue() ? this.answers$.value() : undefined),
    computation: (now, former) => now ?? (this.answers$.error() ? undefined : former?.value),
  });
  protected readonly processes = computed(() => processes(this.shown() ?? []));
  protected readonly silent = computed(() => (this.shown() ?? []).filter(({ system }) => !system));
  protected readonly processors = computed(() => processors(this.shown() ?? []));
  protected readonly queues = computed(() => queues(this.shown() ?? []));

  constructor() {
    inject(PageTitle).subject.set(null);
    attended(REFRESHED_EVERY_MS)
      .pipe(
        filter(() => this.answers$.hasValue()),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.answers$.reload());
  }
}
