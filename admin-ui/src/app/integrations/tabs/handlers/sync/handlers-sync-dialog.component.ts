import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatProgressBarModule } from '@angular/material/progress-bar';

import { IntegrationsService } from '../../../../api/integrations.service';
import { ISyncHandlersResult } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { FieldError } from '../../../../shared/form/field-error';
import { FormProblem } from '../../../../shared/form/form-problem';
import { SyncResult } from './sync-result';
import { syncTexts } from './sync.texts';

/** Which integration's handlers are synced, and under which name its service is likely known. */
export interface SyncDialogData {
  integrationId: string;
  integrationName: string;
}

type KnownProblem = keyof (typeof syncTexts)['en']['problems'];

/** Takes handlers over from the OpenAPI document of a service, once somebody has seen what that changes. */
@Component({
  selector: 'app-handlers-sync-dialog',
  imports: [
    ReactiveFormsModule,
    MatDialogModule,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatProgressBarModule,
    FieldError,
    FormProblem,
    SyncResult,
  ],
  template: `
    <h2 mat-dialog-title>{{ t().title }}</h2>
    <mat-dialog-content>
      <div class="form-column" aria-live="polite">
        @if (!applied()) {
          <form id="sync-form" class="form-column" [formGroup]="form" (ngSubmit)="look()">
            <p class="quiet">{{ t().about }}</p>
            <app-form-problem [form]="form" [problem]="known() ? null : problem()" />
            <mat-form-field>
              <mat-label>{{ t().service }}</mat-label>
              <input matInput class="mono" formControlName="integrationName" autocomplete="off" spellcheck="false" cdkFocusInitial />
              <mat-hint>{{ t().serviceHint }}</mat-hint>
              <mat-error><app-field-error [control]="form.controls.integrationName" /></mat-error>
            </mat-form-field>
          </form>
        }
        @if (busy()) {
          <mat-progress-bar mode="indeterminate" [attr.aria-label]="t().title" />
        }
        @if (known(); as title) {
          <div class="form-error" role="alert">
            <p class="title">{{ title }}</p>
            <p>{{ problem()?.code === 'integ-core-not-configured' ? t().integCoreHint : problem()?.detail }}</p>
            @if (places().length > 0) {
              <ul>
                @for (place of places(); track place) {
                  <li>{{ place }}</li>
                }
              </ul>
            }
          </div>
        }
        @if (applied(); as result) {
          <p>{{ t().done }}</p>
          @if (differed()) {
            <p class="quiet">{{ t().differed }}</p>
          }
          <app-sync-result [result]="result" />
        } @else if (preview(); as result) {
          @if (changes() > 0) {
            <p>{{ t().would }} {{ result.updated > 0 ? t().keeps : '' }}</p>
          } @else {
            <p>{{ result.handlers.length === 0 ? t().empty : t().nothing }}</p>
          }
          <app-sync-result [result]="result" />
        }
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (applied()) {
        <button matButton="filled" mat-dialog-close type="button" cdkFocusInitial>{{ t().close }}</button>
      } @else {
        <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
        @if (preview()) {
          <button matButton type="submit" form="sync-form" [disabled]="busy()">{{ t().lookAgain }}</button>
          <button matButton="filled" type="button" [disabled]="busy() || changes() === 0" (click)="apply()">
            {{ changes() > 0 ? t().applyCount(changes()) : t().apply }}
          </button>
        } @else {
          <button matButton="filled" type="submit" form="sync-form" [disabled]="busy()">{{ t().look }}</button>
        }
      }
    </mat-dialog-actions>
  `,
  styles: `
    .title {
      font-weight: 600;
    }
    ul {
      margin: 6px 0 0;
      overflow-wrap: anywhere;
      padding-inline-start: 20px;
    }
  `,
  host: { '(keydown.control.enter)': 'preview() && changes() > 0 ? apply() : look()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlersSyncDialogComponent {
  readonly #integrations = inject(IntegrationsService);
  readonly #ref = inject<MatDialogRef<HandlersSyncDialogComponent>>(MatDialogRef);
  readonly #data = inject<SyncDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(syncTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  /** What the dry run said; gone once the name is another. */
  protected readonly preview = signal<ISyncHandlersResult | null>(null);
  protected readonly applied = signal<ISyncHandlersResult | null>(null);
  protected readonly form = new FormGroup({
    integrationName: new FormControl(this.#data.integrationName, { nonNullable: true, validators: Validators.required }),
  });
  protected readonly changes = computed(() => {
    const result = this.preview();
    return result ? result.created + result.updated + result.orphaned : 0;
  });
  protected readonly differed = computed(() => JSON.stringify(this.preview()) !== JSON.stringify(this.applied()));
  protected readonly known = computed(() => this.t().problems[this.problem()?.code as KnownProblem] as string | undefined);
  protected readonly places = computed(() =>
    (this.problem()?.violations ?? []).map(({ pointer, detail }) => [pointer, detail].filter(Boolean).join(': ')),
  );

  constructor() {
    this.form.valueChanges.subscribe(() => this.preview.set(null));
  }

  protected look(): void {
    this.form.markAllAsTouched();
    if (this.form.valid) {
      this.#run(true);
    }
  }

  protected apply(): void {
    this.#run(false);
  }

  #run(dryRun: boolean): void {
    if (this.busy() || this.applied()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    this.#ref.disableClose = true;
    this.#integrations.syncHandlers(this.#data.integrationId, this.form.getRawValue(), dryRun).subscribe({
      next: (result) => {
        this.#ended();
        (dryRun ? this.preview : this.applied).set(result);
      },
      error: (problem: ProblemError) => {
        this.#ended();
        this.preview.set(null);
        this.problem.set(problem);
      },
    });
  }

  #ended(): void {
    this.busy.set(false);
    this.#ref.disableClose = false;
  }
}
