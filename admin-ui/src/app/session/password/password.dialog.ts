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

/** Whether the password has to be changed, and the current one if it has just been typed. */
export interface PasswordDialogData {
  required: boolean;
  current?: string;
}

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
        <input type="text" hidden autocomplete="username" [value]="username" />
        @if (asksForCurrent) {
          <mat-form-field>
            <mat-label>{{ t().currentPassword }}</mat-label>
            <input matInput type="password" formControlName="currentPassword" autocomplete="current-password" />
            <mat-error><app-field-error [control]="form.controls.currentPassword" /></mat-error>
          </mat-form-field>
        }
        <mat-form-field>
          <mat-label>{{ t().newPassword }}</mat-label>
          <input matInput type="password" formControlName="newPassword" autocomplete="new-password" />
          <mat-hint>{{ t().newPasswordHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.newPassword" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ t().repeatPassword }}</mat-label>
          <input matInput type="password" formControlName="repeated" autocomplete="new-password" />
          <mat-error>
            @if (form.controls.repeated.hasError('required')) {
              <app-field-error [control]="form.controls.repeated" />
            } @else {
              {{ t().different }}
            }
          </mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (required) {
        <button matButton type="button" [disabled]="busy()" (click)="signOut()">{{ t().signOut }}</button>
      } @else {
        <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      }
      <button matButton="filled" type="submit" form="password-form" [disabled]="busy()">{{ t().save }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordDialog {
  readonly #session = inject(Session);
  readonly #ref = inject<MatDialogRef<PasswordDialog, boolean>>(MatDialogRef);
  readonly #snackBar = inject(MatSnackBar);
  readonly #data = inject<PasswordDialogData | null>(MAT_DIALOG_DATA, { optional: true });
  protected readonly required = this.#data?.required ?? false;
  protected readonly asksForCurrent = this.#data?.current === undefined;
  protected readonly username = this.#session.identity()?.username ?? '';
  protected readonly t = injectTexts(sessionTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    currentPassword: new FormControl(this.#data?.current ?? '', { nonNullable: true, validators: Validators.required }),
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
        this.#ref.close(true);
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }

  protected signOut(): void {
    this.busy.set(true);
    this.#session.signOut().subscribe({
      next: () => this.#ref.close(false),
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
