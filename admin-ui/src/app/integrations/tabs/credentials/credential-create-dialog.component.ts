import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { CredentialsService } from '../../../api/credentials.service';
import { ICredential } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { injectTexts } from '../../../i18n/i18n';
import { askBeforeDiscarding } from '../../../shared/form/ask-before-discarding';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { credentialsTexts } from './credentials.texts';

/** What the dialog is about: a new credential, or one whose value changes. */
export interface CredentialDialogData {
  integrationId: string;
  credential?: ICredential;
  /** The tag that the credential must still have when it is saved. */
  tag?: string;
}

/** Adds a credential, or changes its value. It stays open until the hub has taken it, so that what it refuses can be mended. */
@Component({
  selector: 'app-credential-create-dialog',
  imports: [MatDialogModule, ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ data.credential ? t().edit : t().create }}</h2>
    <mat-dialog-content>
      <form id="credential-form" class="form-column" [formGroup]="form" (ngSubmit)="onSubmit()" (keydown.control.enter)="onSubmit()">
        <app-form-problem [form]="form" [problem]="problem()" [byCode]="{ 'credential-key-taken': 'key' }" />
        <mat-form-field>
          <mat-label>{{ t().key }}</mat-label>
          <input matInput class="mono" formControlName="key" autocomplete="off" spellcheck="false" />
          @if (!data.credential) {
            <mat-hint>{{ t().keyHint }}</mat-hint>
          }
          <mat-error><app-field-error [control]="form.controls.key" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ t().value }}</mat-label>
          <textarea matInput class="mono" formControlName="value" rows="4" autocomplete="off" spellcheck="false"></textarea>
          <mat-error><app-field-error [control]="form.controls.value" /></mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="submit" form="credential-form" [disabled]="busy()">
        {{ data.credential ? t().save : t().add }}
      </button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CredentialCreateDialogComponent {
  readonly #dialogRef = inject<MatDialogRef<CredentialCreateDialogComponent, ICredential>>(MatDialogRef);
  readonly #credentials = inject(CredentialsService);
  protected readonly data = inject<CredentialDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(credentialsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    key: new FormControl(
      { value: this.data.credential?.key ?? '', disabled: !!this.data.credential },
      { nonNullable: true, validators: Validators.required },
    ),
    value: new FormControl(this.data.credential?.value ?? '', { nonNullable: true, validators: Validators.required }),
  });

  constructor() {
    askBeforeDiscarding(this.form);
  }

  protected onSubmit(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const { key, value } = this.form.getRawValue();
    const { integrationId, credential, tag } = this.data;
    const saved = credential
      ? this.#credentials.update(integrationId, credential.id, { value }, tag)
      : this.#credentials.create(integrationId, { key, value });
    saved.subscribe({
      next: (result) => this.#dialogRef.close(result),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
