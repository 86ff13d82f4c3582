import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource, takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { catchError, EMPTY, exhaustMap, interval, map, switchMap } from 'rxjs';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { IReplay } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { I18n } from '../../../../i18n/i18n';
import { Needs } from '../../../../shared/access/needs';
import { Confirm } from '../../../../shared/confirm/confirm.dialog';
import { LoadState } from '../../../../shared/loading/load-state';
import { Notice } from '../../../../shared/notice/notice';
import { PageState } from '../../../../shared/states/page-state';
import { StatusChip } from '../../../../shared/status/status-chip';
import { KeyboardRows } from '../../../../shared/table/keyboard-rows';
import { LogTime } from '../../../../shared/time/log-time';
import { ReplayFilterView } from './replay-filter-view';
import { replaysTexts } from './replays.texts';

const LOOK_MS = 1000;

/** The replays of many deliveries, and how far the one is that runs. */
@Component({
  selector: 'app-replays-list',
  imports: [
    RouterLink,
    MatButtonModule,
    MatIconModule,
    MatProgressBarModule,
    MatTooltipModule,
    KeyboardRows,
    LoadState,
    LogTime,
    Needs,
    PageState,
    ReplayFilterView,
    StatusChip,
  ],
  template: `
    @if (replays.hasValue()) {
      <div class="page-head">
        <p class="quiet about">{{ t().listAbout }}</p>
        <button matIconButton type="button" [attr.aria-label]="t().refresh" [matTooltip]="t().refresh" (click)="replays.reload()">
          <mat-icon svgIcon="refresh" />
        </button>
      </div>
      @if (replays.value().length === 0) {
        <app-page-state icon="refresh" [title]="t().empty" [hint]="t().emptyHint">
          <a matButton="outlined" [routerLink]="['/admin/integrations', id(), 'deliveries']">{{ t().toDeliveries }}</a>
        </app-page-state>
      } @else {
        <div class="table-frame">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{{ t().started }}</th>
                <th scope="col">{{ t().filter }}</th>
                <th scope="col">{{ t().state }}</th>
                <th scope="col">{{ t().progress }}</th>
                <th scope="col">{{ t().ended }}</th>
                <th scope="col"><span class="visually-hidden">{{ t().actions }}</span></th>
              </tr>
            </thead>
            <tbody appKeyboardRows>
              @for (replay of replays.value(); track replay.id) {
                <tr tabindex="0">
                  <td class="cell-title"><app-log-time [at]="replay.startedAt" /></td>
                  <td [attr.data-label]="t().filter"><app-replay-filter [filter]="replay.filter" /></td>
                  <td [attr.data-label]="t().state"><app-status-chip [status]="replay.status === 'stopped' ? 'halted' : replay.status" /></td>
                  <td [attr.data-label]="t().progress">
                    <div class="progress">
                      <span>{{ t().done(number(replay.counts.done), number(replay.counts.total) + (replay.totalComplete ? '' : '+')) }}</span>
                      @if (replay.counts.failed > 0) {
                        <span class="failed">{{ t().failed(replay.counts.failed) }}</span>
                      }
                      @if (replay.status === 'running') {
                        <mat-progress-bar
                          mode="determinate"
                          [value]="percent(replay)"
                          [attr.aria-label]="t().progressOf(replay.counts.done, replay.counts.total)"
                        />
                      }
                    </div>
                  </td>
                  <td [attr.data-label]="t().ended">
                    @if (replay.endedAt; as at) {
                      <app-log-time [at]="at" />
                    }
                  </td>
                  <td class="cell-actions">
                    @if (replay.status === 'running') {
                      <button
                        matButton
                        type="button"
                        appNeeds="deliveries:write"
                        [appNeedsIn]="id()"
                        [appNeedsTip]="t().stopTip"
                        (click)="stop(replay)"
                      >
                        <mat-icon svgIcon="stop" />{{ t().stop }}
                      </button>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else {
      <app-load-state [of]="replays" scope="deliveries:read" />
    }
  `,
  styles: `
    .about {
      flex: 1;
    }
    .progress {
      display: flex;
      flex-direction: column;
      gap: 4px;
      min-width: 140px;
      padding: 6px 0;
    }
    .failed {
      color: var(--app-bad);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplaysListComponent {
  readonly #deliveries = inject(DeliveriesService);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.texts(replaysTexts);

  /** The integration's. */
  readonly id = input.required<string>();
  protected readonly replays = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#deliveries.getReplays(id),
  });
  /** An integration has no more than one. */
  readonly #running = computed(() =>
    this.replays.hasValue() ? this.replays.value().find(({ status }) => status === 'running')?.id : undefined,
  );

  constructor() {
    toObservable(this.#running)
      .pipe(
        switchMap((running) => (running === undefined ? EMPTY : interval(LOOK_MS).pipe(map(() => running)))),
        exhaustMap((running) => this.#deliveries.getReplay(this.id(), running).pipe(catchError(() => EMPTY))),
        takeUntilDestroyed(),
      )
      .subscribe((replay) => this.#take(replay));
  }

  protected stop(replay: IReplay): void {
    const t = this.t();
    this.#confirm
      .ask({ title: t.stopTitle, effects: [t.stopEffect], action: t.stopAction })
      .pipe(switchMap(() => this.#deliveries.stopReplay(this.id(), replay.id)))
      .subscribe({
        next: (stopped) => {
          this.#take(stopped);
          this.#notice.say(t.stopped);
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  protected percent({ counts: { done, failed, total } }: IReplay): number {
    return total === 0 ? 100 : Math.min(100, (100 * (done + failed)) / total);
  }

  protected number(n: number): string {
    return new Intl.NumberFormat(this.#i18n.locale()).format(n);
  }

  #take(replay: IReplay): void {
    this.replays.update((replays) => replays?.map((one) => (one.id === replay.id ? replay : one)));
  }
}
