import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { HandlersService } from '../../../api/handlers.service';
import { IHandler } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { injectTexts } from '../../../i18n/i18n';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { handlerFormTexts } from './form/handler-form.texts';
import { handlersTexts } from './handlers.texts';

/** Says what it means to disable a handler, and asks why. */
@Component({
  selector: 'app-handler-disable-dialog',
  imports: [ReactiveFormsModule, MatDialogModule, MatButtonModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ t().disableTitle(handler.name) }}</h2>
    <mat-dialog-content>
      <form id="disable-form" class="form-column" [formGroup]="form" (ngSubmit)="disable()" (keydown.control.enter)="disable()">
        <app-form-problem [form]="form" [problem]="problem()" />
        <p>{{ t().disableEffect }}</p>
        <mat-form-field>
          <mat-label>{{ t().disableReason }}</mat-label>
          <input matInput formControlName="reason" autocomplete="off" maxlength="200" />
          <mat-error><app-field-error [control]="form.controls.reason" /></mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ words().cancel }}</button>
      <button matButton="filled" type="submit" form="disable-form" [disabled]="busy()">{{ t().disable }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlerDisableDialog {
  readonly #handlers = inject(HandlersService);
  readonly #ref = inject<MatDialogRef<HandlerDisableDialog, IHandler>>(MatDialogRef);
  protected readonly handler = inject<IHandler>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(handlersTexts);
  protected readonly words = injectTexts(handlerFormTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: Validators.maxLength(200) }),
  });

  protected disable(): void {
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const reason = this.form.getRawValue().reason.trim() || undefined;
    this.#handlers.disable(this.handler.integrationId, this.handler.id, reason).subscribe({
      next: (disabled) => this.#ref.close(disabled),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
