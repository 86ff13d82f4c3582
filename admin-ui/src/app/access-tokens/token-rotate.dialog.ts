import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { AccessTokensService } from '../api/access-tokens.service';
import { IAccessToken, INewAccessToken } from '../api/models';
import { ProblemError } from '../api/problem';
import { injectTexts } from '../i18n/i18n';
import { FormProblem } from '../shared/form/form-problem';
import { Overlap, OverlapField } from '../shared/form/overlap-field';
import { instantOf } from '../shared/time/local-moment';
import { accessTokensTexts } from './access-tokens.texts';
import { expiryAfter, Lifetime } from './lifetime';
import { LifetimeField } from './lifetime-field';

/** Gives a token another text. */
@Component({
  selector: 'app-token-rotate-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, FormProblem, LifetimeField, OverlapField],
  template: `
    <h2 mat-dialog-title>{{ t().rotateTitle(token.name) }}</h2>
    <mat-dialog-content>
      <form id="rotate-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
        <p>{{ t().rotateEffect }}</p>
        <p class="quiet">{{ t().rotateSteps }}</p>
        <app-form-problem [form]="form" [problem]="problem()" />
        <app-overlap-field [control]="form.controls.overlap" [hint]="t().overlapHint" longest="P7D" />
        <app-lifetime-field [expiresAt]="form.controls.expiresAt" [moment]="form.controls.moment" />
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="submit" form="rotate-form" [disabled]="busy()">{{ t().rotate }}</button>
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenRotateDialog {
  readonly #ref = inject<MatDialogRef<TokenRotateDialog, INewAccessToken>>(MatDialogRef);
  readonly #tokens = inject(AccessTokensService);
  protected readonly token = inject<IAccessToken>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(accessTokensTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    overlap: new FormControl<Overlap>('PT24H', { nonNullable: true }),
    expiresAt: new FormControl<Lifetime>('default', { nonNullable: true }),
    moment: new FormControl('', { nonNullable: true }),
  });

  protected submit(): void {
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const { overlap, expiresAt, moment } = this.form.getRawValue();
    this.#tokens.rotate(this.token.id, { overlap, expiresAt: expiryAfter(expiresAt, instantOf(moment), new Date()) }).subscribe({
      next: (rotated) => this.#ref.close(rotated),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
