import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { ProblemError } from '../../../api/problem';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { secretsTexts } from './secrets.texts';

/** Asks for a reason, and saves the values of all secrets as a `.env` file. */
@Component({
  selector: 'app-secret-export-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ t().exportTitle }}</h2>
    <mat-dialog-content>
      <form id="export-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
        <p class="quiet">{{ t().exportAbout }}</p>
        <app-form-problem [form]="form" [problem]="problem()" />
        <mat-form-field>
          <mat-label>{{ t().reason }}</mat-label>
          <input matInput formControlName="reason" autocomplete="off" cdkFocusInitial />
          <mat-hint>{{ t().reasonHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.reason" /></mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="submit" form="export-form" [disabled]="busy()">{{ t().exportAction }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretExportDialog {
  readonly #document = inject(DOCUMENT);
  readonly #ref = inject<MatDialogRef<SecretExportDialog, true>>(MatDialogRef);
  readonly #secrets = inject(SecretsService);
  readonly #data = inject<{ integrationId: string }>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(secretsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(500)] }),
  });

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.#secrets.export(this.#data.integrationId, this.form.getRawValue().reason).subscribe({
      next: (file) => {
        this.#save(file);
        this.#ref.close(true);
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }

  #save(file: string): void {
    const link = this.#document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
    // Browsers take the dot from a name that begins with one.
    link.download = 'secrets.env';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
