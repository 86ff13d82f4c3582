import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { ISecretImport } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { REFUSED } from '../../../shared/form/apply-problem';
import { askBeforeDiscarding } from '../../../shared/form/ask-before-discarding';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { textOf } from './file-text';
import { secretsTexts } from './secrets.texts';

/** Takes a `.env` file over, once somebody has seen what it would do. */
@Component({
  selector: 'app-secret-import-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  templateUrl: './secret-import.dialog.html',
  styles: `
    .file {
      align-self: start;
    }
    .invalid {
      color: var(--app-bad);
    }
    .changed {
      color: var(--app-warning);
    }
    .added {
      color: var(--app-good);
    }
    .outcome {
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretImportDialog {
  readonly #ref = inject<MatDialogRef<SecretImportDialog, ISecretImport>>(MatDialogRef);
  readonly #secrets = inject(SecretsService);
  readonly #data = inject<{ integrationId: string }>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(secretsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly plan = signal<ISecretImport | null>(null);
  protected readonly form = new FormGroup({
    file: new FormControl('', { nonNullable: true, validators: Validators.required }),
  });
  /** What is wrong comes first: it has to be mended. */
  protected readonly lines = computed(() => {
    const lines = this.plan()?.lines ?? [];
    return [...lines.filter(({ outcome }) => outcome === 'invalid'), ...lines.filter(({ outcome }) => outcome !== 'invalid')];
  });
  protected readonly ready = computed(() => {
    const plan = this.plan();
    return plan !== null && plan.invalid === 0 && plan.added + plan.changed > 0;
  });

  constructor() {
    askBeforeDiscarding(this.form);
    // What was previewed is what is imported.
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.plan.set(null));
  }

  protected async choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) {
      return;
    }
    const text = await textOf(file);
    this.form.setValue({ file: text ?? '' });
    if (text === undefined) {
      this.form.controls.file.setErrors({ [REFUSED]: this.t().importUnreadable });
      this.form.markAllAsTouched();
    }
  }

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy() || (this.plan() && !this.ready())) {
      return;
    }
    const dryRun = !this.ready();
    this.busy.set(true);
    this.problem.set(null);
    this.#secrets.import(this.#data.integrationId, this.form.getRawValue().file, dryRun).subscribe({
      next: (result) => {
        this.busy.set(false);
        if (dryRun) {
          this.plan.set(result);
        } else {
          this.#ref.close(result);
        }
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
