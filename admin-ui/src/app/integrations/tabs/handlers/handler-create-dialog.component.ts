import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatExpansionModule } from '@angular/material/expansion';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { catchError, of, startWith } from 'rxjs';

import { HandlersService } from '../../../api/handlers.service';
import { IHandler } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { injectTexts } from '../../../i18n/i18n';
import { askBeforeDiscarding } from '../../../shared/form/ask-before-discarding';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { JsonEditor } from '../../../shared/json/json-editor';
import { FilterTryOut } from './filter/filter-try-out';
import { argumentsOf } from './form/contract-arguments';
import { handlerForm, handlerRequest, METHODS } from './form/handler-form';
import { handlerFormTexts } from './form/handler-form.texts';
import { NameValues } from './form/name-values';
import { SecretKeyField, SecretKeys } from './form/secret-key-field';
import { VerificationForm } from './form/verification-form';
import { verificationTexts } from './form/verification.texts';

/** What the dialog is about: a new handler, or one that changes. */
export interface HandlerDialogData {
  integrationId: string;
  handler?: IHandler;
  /** The tag that the handler must still have when it is saved. */
  tag?: string;
}

/** The parts of the form that can be folded. */
type Part = 'target' | 'verification' | 'receiving' | 'delivery';

const PARTS: Readonly<Record<string, Part>> = {
  method: 'target',
  targetUrl: 'target',
  verification: 'verification',
  webhookMethods: 'receiving',
  responseMode: 'receiving',
  response: 'receiving',
  limits: 'receiving',
  deduplication: 'receiving',
  delivery: 'delivery',
};

/** Adds a handler, or changes one. It stays open until the hub has taken it, and does not lose what was typed without being asked to. */
@Component({
  selector: 'app-handler-create-dialog',
  imports: [
    ReactiveFormsModule,
    MatDialogModule,
    MatButtonModule,
    MatCheckboxModule,
    MatExpansionModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    FieldError,
    FilterTryOut,
    FormProblem,
    JsonEditor,
    NameValues,
    SecretKeyField,
    VerificationForm,
  ],
  providers: [SecretKeys],
  templateUrl: './handler-create-dialog.component.html',
  styleUrl: './handler-create-dialog.component.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlerCreateDialogComponent {
  readonly #dialogRef = inject<MatDialogRef<HandlerCreateDialogComponent, IHandler>>(MatDialogRef);
  readonly #handlers = inject(HandlersService);
  protected readonly data = inject<HandlerDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(handlerFormTexts);
  protected readonly schemes = injectTexts(verificationTexts);
  protected readonly busy = signal(false);
  /** Whether it was to be saved; before that, fields tell by themselves what they lack. */
  protected readonly tried = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly methods = METHODS;
  protected readonly form = handlerForm(this.data.handler);
  /** It is long to fill in again: its button asks too. */
  protected readonly close = askBeforeDiscarding(this.form);
  protected readonly open = signal<ReadonlySet<Part>>(new Set(this.data.handler ? [] : ['verification']));
  protected readonly trying = signal(false);
  /** The form as it is, for what depends on it. */
  protected readonly value = toSignal(this.form.valueChanges.pipe(startWith(null)), { initialValue: null });
  readonly #contract = rxResource({
    params: () => (this.data.handler?.source === 'openapi' ? this.data.handler.id : undefined),
    stream: ({ params: id }) => this.#handlers.getContract(this.data.integrationId, id).pipe(catchError(() => of({}))),
  });
  /** Arguments that the contract knows and that are not among the default ones. */
  protected readonly known = computed(() => {
    this.value();
    const present = this.#args();
    const contract = this.#contract.hasValue() ? this.#contract.value() : undefined;
    return present && contract ? argumentsOf(contract).filter(({ name }) => !(name in present)) : [];
  });

  constructor() {
    inject(SecretKeys).integrationId.set(this.data.integrationId);
  }

  protected summary(part: Part): string {
    this.value();
    const t = this.t();
    const { targetUrl, method, verification, delivery } = this.form.getRawValue();
    switch (part) {
      case 'target':
        return `${method || 'POST'} ${targetUrl || t.targetUsual}`;
      case 'verification':
        return [this.schemes().schemes[verification.scheme], verification.secretKey].filter(Boolean).join(' · ');
      case 'receiving':
        return this.#said('webhookMethods', 'responseMode', 'response', 'limits', 'deduplication') || t.usual;
      case 'delivery':
        return delivery.filter || this.#said('delivery') || t.usual;
    }
  }

  protected fold(part: Part, open: boolean): void {
    this.open.update((parts) => new Set(open ? [...parts, part] : [...parts].filter((other) => other !== part)));
  }

  protected addArgument(name: string, example: unknown): void {
    this.form.controls.defaultArgs.setValue(JSON.stringify({ ...this.#args(), [name]: example }, null, 2));
    this.form.controls.defaultArgs.markAsDirty();
  }

  protected onSubmit(): void {
    this.tried.set(true);
    this.form.markAllAsTouched();
    if (this.form.invalid) {
      this.#unfold(Object.keys(this.form.controls).filter((name) => this.form.get(name)?.invalid));
      return;
    }
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    const { integrationId, handler, tag } = this.data;
    const request = handlerRequest(this.form);
    const saved = handler
      ? this.#handlers.update(integrationId, handler.id, request, tag)
      : this.#handlers.create(integrationId, request);
    saved.subscribe({
      next: (result) => this.#dialogRef.close(result),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.#unfold(problem.violations.map(({ pointer }) => pointer?.split('/')[1] ?? ''));
        this.problem.set(problem);
      },
    });
  }

  #args(): Record<string, unknown> | undefined {
    const { defaultArgs } = this.form.controls;
    return defaultArgs.valid ? handlerRequest(this.form).defaultArgs : undefined;
  }

  /** Which of some members say something. */
  #said(...members: string[]): string {
    const request = this.form.controls.defaultArgs.valid ? (handlerRequest(this.form) as unknown as Record<string, unknown>) : {};
    return members
      .flatMap((member) => (member === 'delivery' ? Object.keys(request[member] ?? {}) : member in request ? [member] : []))
      .join(', ');
  }

  /** What is wrong has to be seen. */
  #unfold(members: readonly string[]): void {
    const parts = members.map((member) => PARTS[member]).filter((part) => part !== undefined);
    this.open.update((open) => new Set([...open, ...parts]));
  }
}
