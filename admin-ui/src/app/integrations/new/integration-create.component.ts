import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';

import { IntegrationsService } from '../../api/integrations.service';
import { ICreateIntegrationRequest } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { PageTitle } from '../../i18n/page-title';
import { Session } from '../../session/session';
import { FieldError } from '../../shared/form/field-error';
import { FormProblem } from '../../shared/form/form-problem';
import { DeniedState } from '../../shared/states/denied-state';
import { integrationsTexts } from '../integrations.texts';

/** Creates an integration, and goes to it. */
@Component({
  selector: 'app-integration-create',
  imports: [ReactiveFormsModule, RouterLink, MatButtonModule, MatFormFieldModule, MatInputModule, DeniedState, FieldError, FormProblem],
  template: `
    <div class="page-head"><h1>{{ t().create }}</h1></div>
    @if (session.can('integrations:write')) {
      <form class="card form-column" [formGroup]="form" (ngSubmit)="createIntegration()" (keydown.control.enter)="createIntegration()">
        <app-form-problem [form]="form" [problem]="problem()" [byCode]="{ 'integration-name-taken': 'name' }" />
        <mat-form-field>
          <mat-label>{{ t().name }}</mat-label>
          <input matInput formControlName="name" autocomplete="off" />
          <mat-hint>{{ t().nameHint }}</mat-hint>
          <mat-error><app-field-error [control]="form.controls.name" /></mat-error>
        </mat-form-field>
        <div class="actions">
          <a matButton routerLink="/admin/integrations">{{ t().cancel }}</a>
          <button matButton="filled" type="submit" [disabled]="busy()">{{ t().save }}</button>
        </div>
      </form>
    } @else {
      <app-denied-state scope="integrations:write" />
    }
  `,
  styles: `
    form {
      max-width: 560px;
    }
    .actions {
      display: flex;
      gap: 8px;
      justify-content: end;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntegrationCreateComponent {
  readonly #integrations = inject(IntegrationsService);
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly t = injectTexts(integrationsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
  });

  constructor() {
    inject(PageTitle).subject.set(null);
  }

  protected createIntegration(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const data: ICreateIntegrationRequest = this.form.getRawValue();
    this.#integrations.create(data).subscribe({
      next: (integration) => void this.#router.navigate(['/admin/integrations', integration.id]),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
