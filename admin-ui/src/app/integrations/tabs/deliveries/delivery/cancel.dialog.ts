import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { IDelivery } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { FieldError } from '../../../../shared/form/field-error';
import { FormProblem } from '../../../../shared/form/form-problem';
import { deliveryTexts } from './delivery.texts';

/** Calls off the further attempts of a delivery, whose id it is given. */
@Component({
  selector: 'app-cancel-dialog',
  imports: [MatDialogModule, ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ t().cancelTitle }}</h2>
    <mat-dialog-content>
      <form id="cancel-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
        <app-form-problem [form]="form" [problem]="problem()" />
        <p>{{ t().cancelEffect }}</p>
        <mat-form-field>
          <mat-label>{{ t().cancelReason }}</mat-label>
          <input matInput formControlName="reason" autocomplete="off" cdkFocusInitial />
          <mat-hint>{{ t().cancelReasonHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.reason" /></mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().back }}</button>
      <button matButton="filled" type="submit" form="cancel-form" [disabled]="busy()">{{ t().cancelAction }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CancelDialog {
  readonly #ref = inject<MatDialogRef<CancelDialog, IDelivery>>(MatDialogRef);
  readonly #id = inject<string>(MAT_DIALOG_DATA);
  readonly #deliveries = inject(DeliveriesService);
  protected readonly t = injectTexts(deliveryTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: Validators.maxLength(200) }),
  });

  protected submit(): void {
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.#deliveries.cancel(this.#id, this.form.getRawValue().reason.trim() || undefined).subscribe({
      next: (cancelled) => this.#ref.close(cancelled),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
