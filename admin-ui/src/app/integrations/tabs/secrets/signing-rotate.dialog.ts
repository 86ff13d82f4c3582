import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { ISigningSecret } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { FormProblem } from '../../../shared/form/form-problem';
import { Overlap, OverlapField } from '../../../shared/form/overlap-field';
import { secretsTexts } from './secrets.texts';

/** Makes the hub sign deliveries with another secret. */
@Component({
  selector: 'app-signing-rotate-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, FormProblem, OverlapField],
  template: `
    <h2 mat-dialog-title>{{ t().rotateTitle }}</h2>
    <mat-dialog-content>
      <form id="rotate-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
        <p>{{ t().rotateEffect }}</p>
        <app-form-problem [form]="form" [problem]="problem()" />
        <app-overlap-field [control]="form.controls.overlap" [hint]="t().rotateOverlapHint" />
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="submit" form="rotate-form" [disabled]="busy()">{{ t().rotate }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SigningRotateDialog {
  readonly #ref = inject<MatDialogRef<SigningRotateDialog, ISigningSecret>>(MatDialogRef);
  readonly #secrets = inject(SecretsService);
  readonly #data = inject<{ integrationId: string }>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(secretsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({ overlap: new FormControl<Overlap>('PT24H', { nonNullable: true }) });

  protected submit(): void {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.#secrets.rotateSigningSecret(this.#data.integrationId, this.form.getRawValue().overlap).subscribe({
      next: (rotated) => this.#ref.close(rotated),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
