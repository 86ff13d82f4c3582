import { ChangeDetectionStrategy, Component, computed, inject, input, OnInit, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { switchMap } from 'rxjs';

import { HandlersService } from '../../../../api/handlers.service';
import { IHandler } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { Needs } from '../../../../shared/access/needs';
import { Notice } from '../../../../shared/notice/notice';
import { FilterTryOut } from './filter-try-out';
import { filterTexts } from './filter.texts';

/** The filter of a handler, to be tried, and to be kept once it does what it should. */
@Component({
  selector: 'app-filter-part',
  imports: [ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, FilterTryOut, Needs],
  template: `
    <div class="form-column">
      <p class="quiet">{{ t().about }}</p>
      <mat-form-field subscriptSizing="dynamic">
        <mat-label>{{ t().filter }}</mat-label>
        <textarea matInput class="mono" rows="2" spellcheck="false" maxlength="2000" [formControl]="filter"></textarea>
      </mat-form-field>
      <div class="line">
        <button
          matButton="outlined"
          type="button"
          appNeeds="handlers:write"
          [appNeedsIn]="handler().integrationId"
          [hidden]="same()"
          (click)="use()"
        >
          {{ t().use }}
        </button>
        @if (same()) {
          <span class="quiet">{{ present() ? t().present : t().none }}</span>
        }
      </div>
      <app-filter-try-out [integrationId]="handler().integrationId" [handler]="handler()" [filter]="filter" />
    </div>
  `,
  styles: `
    .line {
      align-items: center;
      display: flex;
      min-height: 36px;
    }
    [hidden] {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterPart implements OnInit {
  readonly #handlers = inject(HandlersService);
  readonly #notice = inject(Notice);
  protected readonly t = injectTexts(filterTexts);
  readonly handler = input.required<IHandler>();
  readonly saved = output();
  protected readonly filter = new FormControl('', { nonNullable: true });
  readonly #typed = toSignal(this.filter.valueChanges, { initialValue: '' });
  readonly #busy = signal(false);
  protected readonly present = computed(() => this.handler().delivery?.filter ?? '');
  protected readonly same = computed(() => this.#typed().trim() === this.present());

  ngOnInit(): void {
    this.filter.setValue(this.present());
  }

  /** Changes the filter of the handler as it is now, and nothing else of it. */
  protected use(): void {
    if (this.#busy()) {
      return;
    }
    this.#busy.set(true);
    const { integrationId, id } = this.handler();
    const filter = this.filter.value.trim() || undefined;
    this.#handlers
      .getForChange(integrationId, id)
      .pipe(
        switchMap(({ value, tag }) =>
          this.#handlers.update(integrationId, id, { ...value, delivery: { ...value.delivery, filter } }, tag),
        ),
      )
      .subscribe({
        next: () => {
          this.#busy.set(false);
          this.#notice.say(this.t().used);
          this.saved.emit();
        },
        error: (problem: ProblemError) => {
          this.#busy.set(false);
          this.#notice.failed(problem);
        },
      });
  }
}
