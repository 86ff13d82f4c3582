import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { catchError, of, startWith, switchMap } from 'rxjs';

import { ApiClient } from '../../../../api/api-client';
import { HandlersService } from '../../../../api/handlers.service';
import { IFilterVerdict, IHandler } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { Session } from '../../../../session/session';
import { FieldError } from '../../../../shared/form/field-error';
import { FormProblem } from '../../../../shared/form/form-problem';
import { JsonEditor } from '../../../../shared/json/json-editor';
import { parseExactly } from '../../../../shared/json/exact-json';
import { filterTexts } from './filter.texts';

const OFFERED = 20;

/** Tries a filter on a payload that one types, or on that of a delivery. */
@Component({
  selector: 'app-filter-try-out',
  imports: [
    ReactiveFormsModule,
    MatAutocompleteModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    FieldError,
    FormProblem,
    JsonEditor,
  ],
  template: `
    <div class="form-column" [formGroup]="form">
      <app-form-problem [form]="form" [problem]="problem()" [byCode]="byCode" />
      @if (mayUseDeliveries()) {
        <mat-radio-group formControlName="on" [attr.aria-label]="t().on">
          <span class="quiet">{{ t().on }}</span>
          <mat-radio-button value="payload">{{ t().payload }}</mat-radio-button>
          <mat-radio-button value="delivery">{{ t().delivery }}</mat-radio-button>
        </mat-radio-group>
      }
      @if (form.controls.on.value === 'payload') {
        <app-json-editor formControlName="payload" [label]="t().payloadLabel" />
      } @else {
        <mat-form-field>
          <mat-label>{{ t().deliveryLabel }}</mat-label>
          <input matInput class="mono" formControlName="deliveryId" autocomplete="off" spellcheck="false" [matAutocomplete]="latest" />
          <mat-autocomplete #latest="matAutocomplete">
            @for (delivery of deliveries.value(); track delivery.id) {
              <mat-option [value]="delivery.id">{{ delivery.receivedAt }} · {{ delivery.status }}</mat-option>
            }
          </mat-autocomplete>
          <mat-hint>{{ t().deliveryHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.deliveryId" /></mat-error>
        </mat-form-field>
      }
      <div class="line">
        <button matButton="outlined" type="button" [disabled]="busy() || !typed().trim()" (click)="try()">{{ t().try }}</button>
        <p role="status" [class]="verdict()?.passes ? 'good' : 'warning'">
          @if (verdict(); as verdict) {
            {{ verdict.undecided ? t().undecided(verdict.undecided) : verdict.passes ? t().passes(verdict.found) : t().skipped }}
          }
        </p>
      </div>
    </div>
  `,
  styles: `
    mat-radio-group {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    .line {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
    }
    .good {
      color: var(--app-good);
    }
    .warning {
      color: var(--app-warning);
    }
  `,
  host: { '(keydown.control.enter)': 'try($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterTryOut {
  readonly #handlers = inject(HandlersService);
  readonly #api = inject(ApiClient);
  readonly #session = inject(Session);
  protected readonly t = injectTexts(filterTexts);
  readonly integrationId = input.required<string>();
  readonly handler = input.required<IHandler>();
  /** The filter that is tried; what is wrong with it is shown there. */
  readonly filter = input.required<FormControl<string>>();
  protected readonly typed = toSignal(
    toObservable(this.filter).pipe(switchMap((filter) => filter.valueChanges.pipe(startWith(filter.value)))),
    { initialValue: '' },
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly verdict = signal<IFilterVerdict | null>(null);
  protected readonly byCode = { 'delivery-not-found': 'deliveryId', 'payload-gone': 'deliveryId' };
  protected readonly mayUseDeliveries = computed(() => this.#session.can('deliveries:read', this.integrationId()));
  protected readonly form = new FormGroup({
    on: new FormControl<'payload' | 'delivery'>('payload', { nonNullable: true }),
    payload: new FormControl('{\n  "type": "push"\n}', { nonNullable: true }),
    deliveryId: new FormControl('', { nonNullable: true, validators: Validators.pattern(/\s*[0-9a-fA-F-]{36}\s*/) }),
  });
  protected readonly deliveries = rxResource({
    params: () => (this.mayUseDeliveries() ? { id: this.integrationId(), handler: this.handler().id } : undefined),
    stream: ({ params: { id, handler } }) =>
      this.#api
        .get('/integrations/{id}/deliveries', { path: { id }, query: { handler, limit: OFFERED } })
        .pipe(catchError(() => of([]))),
    defaultValue: [],
  });

  protected try(event?: Event): void {
    event?.stopPropagation();
    const { on, payload, deliveryId } = this.form.getRawValue();
    const filter = this.filter().value.trim();
    this.form.markAllAsTouched();
    if (this.form.controls[on === 'payload' ? 'payload' : 'deliveryId'].invalid || this.busy() || !filter) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    this.verdict.set(null);
    const subject = on === 'payload' ? { payload: parseExactly(payload.trim() || 'null') } : { deliveryId: deliveryId.trim() };
    this.#handlers.tryFilter(this.integrationId(), this.handler().id, { filter, ...subject }).subscribe({
      next: (verdict) => {
        this.busy.set(false);
        this.verdict.set(verdict);
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
