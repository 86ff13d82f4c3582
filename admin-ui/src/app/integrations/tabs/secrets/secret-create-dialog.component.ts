import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { ISecret } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { askBeforeDiscarding } from '../../../shared/form/ask-before-discarding';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { Overlap, OverlapField } from '../../../shared/form/overlap-field';
import { instantOf, localOf } from '../../../shared/time/local-moment';
import { secretsTexts } from './secrets.texts';

/** What the dialog is about: a new secret, or one that gets another value. */
export interface SecretDialogData {
  integrationId: string;
  secret?: ISecret;
}

/** Adds a secret, or gives one a new version. It stays open until the hub has taken it, so that what it refuses can be mended. */
@Component({
  selector: 'app-secret-create-dialog',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatCheckboxModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    FieldError,
    FormProblem,
    OverlapField,
  ],
  templateUrl: './secret-create-dialog.component.html',
  styles: `
    .side-by-side {
      align-items: start;
      display: grid;
      gap: 12px;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    }
    .concealed {
      -webkit-text-security: disc;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretCreateDialogComponent {
  readonly #dialogRef = inject<MatDialogRef<SecretCreateDialogComponent, ISecret>>(MatDialogRef);
  readonly #secrets = inject(SecretsService);
  protected readonly data = inject<SecretDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(secretsTexts);
  protected readonly busy = signal(false);
  protected readonly concealed = signal(true);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    key: new FormControl(
      { value: this.data.secret?.key ?? '', disabled: !!this.data.secret },
      { nonNullable: true, validators: Validators.required },
    ),
    value: new FormControl('', { nonNullable: true, validators: Validators.required }),
    overlap: new FormControl<Overlap>('PT24H', { nonNullable: true }),
    expiresAt: new FormControl(localOf(this.data.secret?.expiresAt), { nonNullable: true }),
    remindAt: new FormControl(localOf(this.data.secret?.remindAt), { nonNullable: true }),
    hint: new FormControl(false, { nonNullable: true }),
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
    const { key, value, overlap, hint, ...dates } = this.form.getRawValue();
    const { integrationId, secret } = this.data;
    const expiresAt = instantOf(dates.expiresAt);
    const remindAt = instantOf(dates.remindAt);
    const saved = secret
      ? this.#secrets.update(integrationId, secret.id, { value, overlap, expiresAt, remindAt })
      : this.#secrets.create(integrationId, { key, value, hint, expiresAt, remindAt });
    saved.subscribe({
      next: (result) => this.#dialogRef.close(result),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
