import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';

import { IntegrationsService } from '../api/integrations.service';
import { IGrant, INewUser, IRole, IUser } from '../api/models';
import { ProblemError } from '../api/problem';
import { Tagged } from '../api/tagged';
import { UsersService } from '../api/users.service';
import { injectTexts } from '../i18n/i18n';
import { Session } from '../session/session';
import { askBeforeDiscarding } from '../shared/form/ask-before-discarding';
import { FieldError } from '../shared/form/field-error';
import { FormProblem } from '../shared/form/form-problem';
import { usersTexts } from './users.texts';

const ROLES: readonly IRole[] = ['owner', 'admin', 'editor', 'operator', 'viewer', 'auditor'];

/** Creates a user, or changes one that was read. */
@Component({
  selector: 'app-user-dialog',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatCheckboxModule,
    MatDialogModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatSelectModule,
    FieldError,
    FormProblem,
  ],
  templateUrl: './user.dialog.html',
  styles: `
    h3 {
      font-size: 14px;
      font-weight: 600;
      margin: 0;
    }
    .grant {
      align-items: start;
      display: grid;
      gap: 4px 8px;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 48px;
    }
    .grant p {
      grid-column: 1 / -1;
    }
    .add {
      align-self: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserDialog {
  readonly #ref = inject<MatDialogRef<UserDialog, INewUser>>(MatDialogRef);
  readonly #users = inject(UsersService);
  readonly #integrations = inject(IntegrationsService);
  readonly #session = inject(Session);
  protected readonly read = inject<Tagged<IUser> | null>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(usersTexts);
  protected readonly roles = ROLES;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly integrations = rxResource({ stream: () => this.#integrations.getAll({ sort: 'name,asc' }) });
  protected readonly form = new FormGroup({
    username: new FormControl(this.read?.value.username ?? '', { nonNullable: true, validators: Validators.required }),
    displayName: new FormControl(this.read?.value.displayName ?? '', { nonNullable: true }),
    email: new FormControl(this.read?.value.email ?? '', { nonNullable: true }),
    password: new FormControl('', { nonNullable: true }),
    disabled: new FormControl(this.read?.value.disabled ?? false, { nonNullable: true }),
    grants: new FormArray((this.read ? this.read.value.grants : [{ role: 'viewer' as const }]).map(grantForm)),
  });

  constructor() {
    askBeforeDiscarding(this.form);
  }

  protected addGrant(): void {
    this.form.controls.grants.push(grantForm({ role: 'viewer' }));
  }

  /** Integrations that are gone are still named by roles that somebody has. */
  protected isUnknown(integrationId: string): boolean {
    return integrationId !== '' && this.integrations.hasValue() && !this.integrations.value().some(({ id }) => id === integrationId);
  }

  protected refused(role: IRole): boolean {
    return role === 'owner' && !this.#session.can('owners:manage');
  }

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const { username, displayName, email, password, disabled, grants } = this.form.getRawValue();
    const written = {
      username,
      displayName: displayName || undefined,
      email: email || undefined,
      grants: grants.map(({ role, integrationId }) => ({ role, integrationId: integrationId || undefined })),
    };
    const saved = this.read
      ? this.#users.update(this.read.value.id, { ...written, disabled }, this.read.tag)
      : this.#users.create({ ...written, password: password || undefined });
    saved.subscribe({
      next: (user) => this.#ref.close(user),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}

function grantForm({ role, integrationId }: IGrant) {
  return new FormGroup({
    role: new FormControl<IRole>(role, { nonNullable: true }),
    integrationId: new FormControl(integrationId ?? '', { nonNullable: true }),
  });
}
