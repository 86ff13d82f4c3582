import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';

import { AccessTokensService } from '../api/access-tokens.service';
import { IAccessToken } from '../api/models';
import { ProblemError } from '../api/problem';
import { injectTexts } from '../i18n/i18n';
import { FieldError } from '../shared/form/field-error';
import { FormProblem } from '../shared/form/form-problem';
import { accessTokensTexts } from './access-tokens.texts';

/** Ends a token, with a reason if somebody wants to give one. */
@Component({
  selector: 'app-token-revoke-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem],
  template: `
    <h2 mat-dialog-title>{{ t().revokeTitle(token.name) }}</h2>
    <mat-dialog-content>
      <form id="revoke-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
        <p>{{ t().revokeEffect }}</p>
        <app-form-problem [form]="form" [problem]="problem()" />
        <mat-form-field>
          <mat-label>{{ t().reason }}</mat-label>
          <input matInput formControlName="reason" autocomplete="off" />
          <mat-hint>{{ t().reasonHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.reason" /></mat-error>
        </mat-form-field>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" class="destructive" type="submit" form="revoke-form" [disabled]="busy()">{{ t().revokeAction }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    .destructive:not([disabled]) {
      --mat-button-filled-container-color: var(--mat-sys-error);
      --mat-button-filled-label-text-color: var(--mat-sys-on-error);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenRevokeDialog {
  readonly #ref = inject<MatDialogRef<TokenRevokeDialog, true>>(MatDialogRef);
  readonly #tokens = inject(AccessTokensService);
  protected readonly token = inject<IAccessToken>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(accessTokensTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: Validators.maxLength(500) }),
  });

  protected submit(): void {
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.#tokens.revoke(this.token.id, this.form.getRawValue().reason).subscribe({
      next: () => this.#ref.close(true),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
