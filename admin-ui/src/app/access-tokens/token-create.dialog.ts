import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';

import { AccessTokensService } from '../api/access-tokens.service';
import { IntegrationsService } from '../api/integrations.service';
import { INewAccessToken } from '../api/models';
import { ProblemError } from '../api/problem';
import { injectTexts } from '../i18n/i18n';
import { isOfIntegrations, Scope, SCOPES } from '../session/scope';
import { Session } from '../session/session';
import { askBeforeDiscarding } from '../shared/form/ask-before-discarding';
import { FieldError } from '../shared/form/field-error';
import { FormProblem } from '../shared/form/form-problem';
import { instantOf } from '../shared/time/local-moment';
import { accessTokensTexts } from './access-tokens.texts';
import { expiryAfter, Lifetime } from './lifetime';
import { LifetimeField } from './lifetime-field';
import { ScopeTree } from './scope-tree';

/** Makes an access token, with rights that its maker has. */
@Component({
  selector: 'app-token-create-dialog',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
    FieldError,
    FormProblem,
    LifetimeField,
    ScopeTree,
  ],
  templateUrl: './token-create.dialog.html',
  styles: `
    mat-radio-group {
      display: flex;
      flex-direction: column;
    }
    .label {
      font-weight: 500;
    }
    .wrong {
      color: var(--app-bad);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenCreateDialog {
  readonly #ref = inject<MatDialogRef<TokenCreateDialog, INewAccessToken>>(MatDialogRef);
  readonly #tokens = inject(AccessTokensService);
  readonly #session = inject(Session);
  readonly #integrations = inject(IntegrationsService);
  protected readonly t = injectTexts(accessTokensTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly integrations = rxResource({ stream: () => this.#integrations.getAll({ sort: 'name,asc' }) });
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(100)] }),
    full: new FormControl(false, { nonNullable: true }),
    scopes: new FormControl<readonly Scope[]>([], { nonNullable: true }),
    everywhere: new FormControl(true, { nonNullable: true }),
    integrationIds: new FormControl<readonly string[]>([], { nonNullable: true }),
    expiresAt: new FormControl<Lifetime>('default', { nonNullable: true }),
    moment: new FormControl('', { nonNullable: true }),
    cidrs: new FormControl('', { nonNullable: true }),
  });
  readonly #value = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  readonly #within = computed(() => (this.#value().everywhere ? undefined : (this.#value().integrationIds ?? [])));

  /** Why the token cannot have a scope: one gives what one has, where one has it. */
  protected readonly refused = computed(() => {
    const within = this.#within();
    const t = this.t();
    return (scope: Scope): string => {
      if (within && !isOfIntegrations(scope)) {
        return t.hubWide;
      }
      if (!this.#session.canSomewhere(scope)) {
        return t.notHeld;
      }
      if (!within) {
        return this.#session.can(scope) ? '' : t.heldInSome;
      }
      const lacking = within.filter((id) => !this.#session.can(scope, id));
      return lacking.length === 0 ? '' : t.notHeldIn(lacking.map((id) => this.#nameOf(id)).join(', '));
    };
  });
  /** What is asked for: what cannot be had where it now is to be good for is not. */
  protected readonly scopes = computed(() => {
    const offered = SCOPES.filter((scope) => this.refused()(scope) === '');
    const { full, scopes } = this.#value();
    return full ? offered : offered.filter((scope) => scopes?.includes(scope));
  });
  protected readonly custom = computed(() => !this.#value().full);
  protected readonly narrowed = computed(() => this.#within() !== undefined);
  protected readonly asked = signal(false);
  protected readonly noIntegration = computed(() => this.asked() && this.#within()?.length === 0);
  protected readonly noScope = computed(() => this.asked() && this.scopes().length === 0);

  constructor() {
    askBeforeDiscarding(this.form);
  }

  protected submit(): void {
    this.asked.set(true);
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy() || this.noScope() || this.noIntegration()) {
      return;
    }
    this.busy.set(true);
    const { name, expiresAt, moment, cidrs } = this.form.getRawValue();
    const networks = cidrs.split(/[\s,]+/).filter(Boolean);
    const integrationIds = this.#within();
    this.#tokens
      .create({
        name,
        scopes: [...this.scopes()],
        integrationIds: integrationIds && [...integrationIds],
        cidrs: networks.length === 0 ? undefined : networks,
        expiresAt: expiryAfter(expiresAt, instantOf(moment), new Date()),
      })
      .subscribe({
        next: (token) => this.#ref.close(token),
        error: (problem: ProblemError) => {
          this.busy.set(false);
          this.problem.set(problem);
        },
      });
  }

  #nameOf(integrationId: string): string {
    const known = this.integrations.hasValue() ? this.integrations.value().find(({ id }) => id === integrationId) : undefined;
    return known?.name ?? integrationId;
  }
}
