import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { IntegrationsService } from '../../api/integrations.service';
import { IIntegration } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { Tagged } from '../../api/tagged';
import { injectTexts } from '../../i18n/i18n';
import { FieldError } from '../../shared/form/field-error';
import { FormProblem } from '../../shared/form/form-problem';
import { integrationsTexts } from '../integrations.texts';

/** Gives an integration another name. */
@Component({
  selector: 'app-integration-rename-dialog',
  imports: [ReactiveFormsModule, MatDialogModule, MatButtonModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ t().rename }}</h2>
    <mat-dialog-content>
      <form id="rename-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()">
        <app-form-problem [form]="form" [problem]="problem()" [byCode]="{ 'integration-name-taken': 'name' }" />
        <mat-form-field>
          <mat-label>{{ t().name }}</mat-label>
          <input matInput formControlName="name" autocomplete="off" />
          <mat-error><app-field-error [control]="form.controls.name" /></mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="submit" form="rename-form" [disabled]="busy()">{{ t().renameSave }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntegrationRenameDialog {
  readonly #integrations = inject(IntegrationsService);
  readonly #ref = inject<MatDialogRef<IntegrationRenameDialog, IIntegration>>(MatDialogRef);
  readonly #read = inject<Tagged<IIntegration>>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(integrationsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    name: new FormControl(this.#read.value.name, {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
  });

  protected submit(): void {
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const { value, tag } = this.#read;
    this.#integrations.update(value.id, this.form.getRawValue(), tag).subscribe({
      next: (renamed) => this.#ref.close(renamed),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
