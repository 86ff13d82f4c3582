import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { DeliveryStatus, IReplay, IReplayFilter } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { LoadState } from '../../../../shared/loading/load-state';
import { ProblemText } from '../../../../shared/problem-text/problem-text';
import { deliveryWords, inWords, STATES } from '../delivery-words';
import { ReplayFilterView } from './replay-filter-view';
import { replaysTexts } from './replays.texts';

/** What may be replayed: what is pending is brought to its target anyway. */
const ENDED = STATES.filter((state) => state !== 'pending');

/** The filters of the list that the dialog was opened from. */
export interface ReplayDialogData {
  integrationId: string;
  filter: IReplayFilter;
  states: readonly DeliveryStatus[];
}

/** Counts what a replay of many would replay, and begins it. */
@Component({
  selector: 'app-replay-dialog',
  imports: [MatDialogModule, MatButtonModule, MatCheckboxModule, LoadState, ProblemText, ReplayFilterView],
  template: `
    <h2 mat-dialog-title>{{ t().title }}</h2>
    <mat-dialog-content (keydown.control.enter)="start()">
      @if (problem(); as problem) {
        <p class="form-error" role="alert"><app-problem-text [problem]="problem" /></p>
      }
      <p class="quiet">{{ t().about }}</p>
      <p class="which"><strong>{{ t().which }}:</strong><app-replay-filter [filter]="data.filter" /></p>
      <fieldset>
        <legend>{{ t().states }}</legend>
        @for (state of ENDED; track state) {
          <mat-checkbox [checked]="states().includes(state)" (change)="choose(state, $event.checked)">
            {{ words().states[state] }}
          </mat-checkbox>
        }
      </fieldset>
      <div class="preview" aria-live="polite" [class.stale]="preview.isLoading()">
        @if (states().length === 0) {
          <p>{{ t().statesNeeded }}</p>
        } @else if (preview.hasValue()) {
          <p class="total">{{ total() }}</p>
          @if (!preview.value().complete) {
            <p class="quiet">{{ t().incomplete }}</p>
          }
          @if (states().includes('delivered')) {
            <p class="careful">{{ t().deliveredToo }}</p>
          }
          @if (preview.value().counts.length > 0) {
            <table class="rows">
              <thead>
                <tr>
                  <th scope="col">{{ t().handlerColumn }}</th>
                  <th scope="col">{{ t().stateColumn }}</th>
                  <th scope="col" class="number">{{ t().countColumn }}</th>
                </tr>
              </thead>
              <tbody>
                @for (group of preview.value().counts; track $index) {
                  <tr>
                    <td class="cell-title">{{ group.handlerName ?? group.handlerId }}</td>
                    <td [attr.data-label]="t().stateColumn">{{ inWords(words().states, group.status ?? '') }}</td>
                    <td class="number" [attr.data-label]="t().countColumn">{{ group.count }}</td>
                  </tr>
                }
              </tbody>
            </table>
          }
        } @else {
          <app-load-state [of]="preview" scope="deliveries:write" [rows]="3" />
        }
      </div>
      <p class="quiet">{{ t().limits }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="button" [disabled]="!ready()" (click)="start()">
        {{ ready() ? t().start(count()) : t().startNone }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    .which {
      align-items: baseline;
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
    }
    fieldset {
      border: 0;
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      margin: 0;
      padding: 0;
    }
    legend {
      font-weight: 600;
      padding: 0;
    }
    .preview {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .stale {
      opacity: 0.6;
    }
    .total {
      font-size: 18px;
      font-weight: 600;
    }
    .careful {
      background: var(--app-warning-surface);
      border-radius: 8px;
      color: var(--app-warning);
      padding: 8px 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplayDialog {
  readonly #ref = inject<MatDialogRef<ReplayDialog, IReplay>>(MatDialogRef);
  readonly #deliveries = inject(DeliveriesService);
  protected readonly data = inject<ReplayDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(replaysTexts);
  protected readonly words = injectTexts(deliveryWords);
  protected readonly inWords = inWords;
  protected readonly ENDED = ENDED;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  /** Those of the list; where it shows all, those that one means to repeat most of the time. */
  protected readonly states = signal<readonly DeliveryStatus[]>(
    this.data.states.length > 0 ? ENDED.filter((state) => this.data.states.includes(state)) : ['dead-lettered'],
  );
  readonly #filter = computed<IReplayFilter>(() => ({ ...this.data.filter, status: [...this.states()] }));

  protected readonly preview = rxResource({
    params: () => (this.states().length > 0 ? this.#filter() : undefined),
    stream: ({ params: filter }) => this.#deliveries.previewReplay(this.data.integrationId, filter),
  });
  protected readonly count = computed(() => (this.preview.hasValue() ? this.preview.value().total : 0));
  protected readonly ready = computed(() => this.count() > 0 && !this.preview.isLoading() && !this.busy());
  protected readonly total = computed(() => {
    const text = this.t().total(this.count());
    return this.count() === 0 ? this.t().none : this.preview.value()?.complete ? text : this.t().atLeast(text);
  });

  protected choose(state: DeliveryStatus, chosen: boolean): void {
    this.states.update((states) => ENDED.filter((one) => (one === state ? chosen : states.includes(one))));
  }

  protected start(): void {
    if (!this.ready()) {
      return;
    }
    this.busy.set(true);
    this.#deliveries.startReplay(this.data.integrationId, this.#filter()).subscribe({
      next: (replay) => this.#ref.close(replay),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
