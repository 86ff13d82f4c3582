import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';

import { AuditService } from '../../api/audit.service';
import { IRestoredState } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { Session } from '../../session/session';
import { LoadState } from '../../shared/loading/load-state';
import { ProblemText } from '../../shared/problem-text/problem-text';
import { sharedTexts } from '../../shared/shared.texts';
import { auditTexts } from '../audit.texts';

const NEEDED = ['integrations:write', 'credentials:write', 'secrets:write', 'handlers:write'] as const;

/** Which state is to come back. */
export interface RestoreDialogData {
  integrationId: string;
  version: number;
}

/**
 * Brings a former state back: shows what would change and what cannot come back, has the name typed, and does it. Closes with the version
 * from before, which undoes it.
 */
@Component({
  selector: 'app-state-restore-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, MatFormFieldModule, MatIconModule, MatInputModule, LoadState, ProblemText],
  templateUrl: './state-restore.dialog.html',
  styleUrl: './state-restore.dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateRestoreDialog {
  readonly #service = inject(AuditService);
  readonly #session = inject(Session);
  readonly #ref = inject<MatDialogRef<StateRestoreDialog, number>>(MatDialogRef);
  protected readonly data = inject<RestoreDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(auditTexts);
  protected readonly shared = injectTexts(sharedTexts);

  protected readonly plan = rxResource({
    stream: () => this.#service.restoreState(this.data.integrationId, this.data.version, true),
  });
  readonly #present = rxResource({ stream: () => this.#service.getState(this.data.integrationId) });
  /** The present name, which is typed to confirm. */
  protected readonly name = computed(() =>
    this.#present.hasValue() ? (this.#present.value().state as { name?: string }).name : undefined,
  );
  /** A plan names whatever it is about, and so it needs all of these that it meets. */
  protected readonly missing = NEEDED.find((scope) => !this.#session.can(scope, this.data.integrationId));
  protected readonly typed = new FormControl('', { nonNullable: true });
  readonly #value = toSignal(this.typed.valueChanges, { initialValue: '' });
  protected readonly confirmed = computed(() => this.name() !== undefined && this.#value().trim() === this.name());
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);

  protected readonly changes = computed(() =>
    this.#parts((plan) => plan.changes, (change, would) => ({
      words: would[change.action ?? ''] ?? change.action ?? '',
      detail: (change.members ?? []).join(', '),
    })),
  );
  protected readonly lost = computed(() => {
    const reasons: Readonly<Record<string, string>> = this.t().lost;
    return this.#parts((plan) => plan.notRestored, ({ reason }) => ({ words: reasons[reason ?? ''] ?? reason ?? '', detail: '' }));
  });

  protected apply(event?: Event): void {
    event?.preventDefault();
    if (!this.confirmed() || this.busy() || !this.plan.hasValue() || this.changes().length === 0) {
      return;
    }
    const before = this.plan.value().version;
    this.busy.set(true);
    this.problem.set(null);
    this.#service.restoreState(this.data.integrationId, this.data.version, false).subscribe({
      next: () => this.#ref.close(before),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }

  #parts<T extends { target?: { type?: string; id?: string; name?: string } }>(
    of: (plan: IRestoredState) => readonly T[],
    said: (part: T, would: Readonly<Record<string, string>>) => { words: string; detail: string },
  ) {
    const { kinds, would }: { kinds: Readonly<Record<string, string>>; would: Readonly<Record<string, string>> } = this.t();
    return (this.plan.hasValue() ? of(this.plan.value()) : []).map((part) => ({
      id: `${part.target?.type}:${part.target?.id}`,
      kind: kinds[part.target?.type ?? ''] ?? part.target?.type ?? '',
      name: part.target?.name ?? part.target?.id ?? '',
      ...said(part, would),
    }));
  }
}
