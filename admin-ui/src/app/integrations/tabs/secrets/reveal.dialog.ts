import { afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { map, Observable, Subscription, takeWhile, timer } from 'rxjs';

import { ProblemError } from '../../../api/problem';
import { injectTexts } from '../../../i18n/i18n';
import { FieldError } from '../../../shared/form/field-error';
import { FormProblem } from '../../../shared/form/form-problem';
import { ValueBox } from '../../../shared/once/value-box';
import { secretsTexts } from './secrets.texts';

const SHOWN_FOR_S = 30;

/** Which value is wanted. */
export interface RevealDialogData {
  /** As in “WEBHOOK_SECRET, version 2”. */
  name: string;
  reveal: (reason: string) => Observable<string>;
}

/** Asks for a reason, shows the value for half a minute, and forgets it. */
@Component({
  selector: 'app-reveal-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatDialogModule, MatFormFieldModule, MatInputModule, FieldError, FormProblem, ValueBox],
  template: `
    <h2 mat-dialog-title>{{ t().revealNamed(data.name) }}</h2>
    <mat-dialog-content>
      @if (value(); as value) {
        <div class="form-column">
          <app-value-box [focused]="true" [value]="value" [label]="data.name" />
          <p class="quiet" role="timer">{{ t().hiddenIn(left()) }}</p>
        </div>
      } @else {
        <form id="reveal-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
          <p class="quiet" role="status">{{ hidden() ? t().hiddenAgain : t().revealAbout }}</p>
          <app-form-problem [form]="form" [problem]="problem()" />
          <mat-form-field>
            <mat-label>{{ t().reason }}</mat-label>
            <input #reasonField matInput formControlName="reason" autocomplete="off" cdkFocusInitial />
            <mat-hint>{{ t().reasonHint }}</mat-hint>
            <mat-error><app-field-error [control]="form.controls.reason" /></mat-error>
          </mat-form-field>
        </form>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      @if (value()) {
        <button matButton type="button" (click)="hide()">{{ t().hide }}</button>
        <button matButton="filled" mat-dialog-close type="button">{{ t().close }}</button>
      } @else {
        <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
        <button matButton="filled" type="submit" form="reveal-form" [disabled]="busy()">{{ t().reveal }}</button>
      }
    </mat-dialog-actions>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevealDialog {
  readonly #injector = inject(Injector);
  readonly #destroyed = inject(DestroyRef);
  protected readonly data = inject<RevealDialogData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(secretsTexts);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly value = signal('');
  protected readonly left = signal(SHOWN_FOR_S);
  protected readonly hidden = signal(false);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(500)] }),
  });
  protected readonly reasonField = viewChild<ElementRef<HTMLElement>>('reasonField');
  #countdown?: Subscription;

  constructor() {
    this.#destroyed.onDestroy(() => this.#forget());
  }

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    this.data
      .reveal(this.form.getRawValue().reason)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (value) => {
          this.busy.set(false);
          this.#show(value);
        },
        error: (problem: ProblemError) => {
          this.busy.set(false);
          this.problem.set(problem);
        },
      });
  }

  protected hide(): void {
    this.#forget();
    this.hidden.set(true);
    afterNextRender(() => this.reasonField()?.nativeElement.focus(), { injector: this.#injector });
  }

  #forget(): void {
    this.#countdown?.unsubscribe();
    this.value.set('');
  }

  #show(value: string): void {
    this.value.set(value);
    // By the clock: a tab in the background gets few ticks.
    const end = Date.now() + SHOWN_FOR_S * 1000;
    this.#countdown = timer(0, 1000)
      .pipe(
        map(() => Math.ceil((end - Date.now()) / 1000)),
        takeWhile((left) => left > 0),
      )
      .subscribe({ next: (left) => this.left.set(left), complete: () => this.hide() });
  }
}
