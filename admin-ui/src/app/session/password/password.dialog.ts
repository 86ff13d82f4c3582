import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { AbstractControl, FormControl, FormGroup, ReactiveFormsModule, ValidationErrors, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSnackBar } from '@angular/material/snack-bar';

import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { FieldError } from '../../shared/form/field-error';
import { FormProblem } from '../../shared/form/form-problem';
import { Session } from '../session';
import { sessionTexts } from '../session.texts';

/** Sets a password of one's own. */
@Component({
  selector: 'app-password-dialog',
  imports: [ReactiveFormsModule, MatDialogModule, MatButtonModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ t().changePassword }}</h2>
    <mat-dialog-content>
      <form id="password-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()">
        @if (required) {
          <p class="quiet">{{ t().mustChange }}</p>
        }
        <app-form-problem [form]="form" [problem]="problem()" />
        <mat-form-field>
          <mat-label>{{ t().currentPassword }}</mat-label>
          <input matInput type="password" formControlName="currentPassword" autocomplete="current-password" />
          <mat-error><app-field-error [control]="form.controls.currentPassword" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ t().newPassword }}</mat-label>
          <input matInput type="password" formControlName="newPassword" autocomplete="new-password" />
          <mat-hint>{{ t().newPasswordHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.newPassword" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ t().repeatPassword }}</mat-label>
          <input matInput type="password" formControlName="repeated" autocomplete="new-password" />
          <mat-error>{{ t().different }}</mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (!required) {
        <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      }
      <button matButton="filled" type="submit" form="password-form" [disabled]="busy()">{{ t().save }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordDialog {
  readonly #session = inject(Session);
  readonly #ref = inject(MatDialogRef);
  readonly #snackBar = inject(MatSnackBar);
  protected readonly required = inject<{ required: boolean } | null>(MAT_DIALOG_DATA, { optional: true })?.required ?? false;
  protected readonly t = injectTexts(sessionTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    currentPassword: new FormControl('', { nonNullable: true, validators: Validators.required }),
    newPassword: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(12)] }),
    repeated: new FormControl('', { nonNullable: true, validators: [Validators.required, sameAsNew] }),
  });

  protected submit(): void {
    this.form.controls.repeated.updateValueAndValidity();
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const { currentPassword, newPassword } = this.form.getRawValue();
    this.#session.changePassword(currentPassword, newPassword).subscribe({
      next: () => {
        this.#snackBar.open(this.t().changed, undefined, { duration: 4000 });
        this.#ref.close();
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}

function sameAsNew(control: AbstractControl): ValidationErrors | null {
  return control.parent && control.parent.get('newPassword')?.value !== control.value ? { different: true } : null;
}
