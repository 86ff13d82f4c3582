import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, FormGroupDirective, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { catchError, of } from 'rxjs';

import { IIdentity, ILoginProvider } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { Demo } from '../../demo/demo';
import { demoTexts } from '../../demo/demo.texts';
import { injectTexts } from '../../i18n/i18n';
import { FieldError } from '../../shared/form/field-error';
import { ProblemText } from '../../shared/problem-text/problem-text';
import { Session } from '../session';
import { sessionTexts } from '../session.texts';

/** Who has signed in, and the password that they typed. */
export interface SignedIn {
  identity: IIdentity;
  password?: string;
}

type DemoLogin = NonNullable<ILoginProvider['demo']>;

/** Asks for a name and a password, or leads to the identity provider. */
@Component({
  selector: 'app-sign-in-form',
  imports: [ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatInputModule, FieldError, ProblemText],
  template: `
    @if (demo(); as demo) {
      <div class="demo">
        <p><strong>{{ d().signIn }}</strong></p>
        <p>{{ d().signInHint(demo.username ?? '', demo.password ?? '') }}</p>
        <button matButton="filled" type="button" [disabled]="busy()" (click)="enter(demo)">{{ d().enter }}</button>
      </div>
    }
    <form class="form-column" [formGroup]="form" (ngSubmit)="submit()">
      @if (problem(); as problem) {
        <p class="form-error" role="alert"><app-problem-text [problem]="problem" /></p>
      }
      <mat-form-field>
        <mat-label>{{ t().username }}</mat-label>
        <input #nameField matInput formControlName="username" autocomplete="username" autocapitalize="none" spellcheck="false" />
        <mat-error><app-field-error [control]="form.controls.username" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ t().password }}</mat-label>
        <input #passwordField matInput type="password" formControlName="password" autocomplete="current-password" />
        <mat-error><app-field-error [control]="form.controls.password" /></mat-error>
      </mat-form-field>
      <button [matButton]="demo() ? 'outlined' : 'filled'" type="submit" [disabled]="busy()">{{ t().signIn }}</button>
    </form>
    @for (provider of elsewhere(); track provider.path) {
      <p class="or quiet">{{ t().or }}</p>
      <a matButton="outlined" class="provider" [href]="provider.path" [attr.target]="inNewTab() ? '_blank' : null" (click)="leaving.emit()">
        {{ t().signInWith(provider.name) }}
      </a>
    }
  `,
  styles: `
    .demo {
      background: var(--app-warning-surface);
      border-radius: 8px;
      color: var(--app-warning);
      display: flex;
      flex-direction: column;
      gap: 8px;
      margin-bottom: 16px;
      padding: 12px;
    }
    .or {
      margin: 12px 0;
      text-align: center;
    }
    .provider {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  readonly #session = inject(Session);
  protected readonly t = injectTexts(sessionTexts);
  protected readonly d = injectTexts(demoTexts);
  protected readonly demo = inject(Demo).login;
  readonly #providers = toSignal(this.#session.providers().pipe(catchError(() => of<ILoginProvider[]>([]))), { initialValue: [] });
  protected readonly elsewhere = computed(() => this.#providers().filter((provider) => provider.type !== 'password'));

  /** Whether an identity provider opens in a tab of its own, so that this page stays. */
  readonly inNewTab = input(false);
  /** Who was here before. */
  readonly username = input('');
  readonly done = output<SignedIn>();
  /** Somebody goes to an identity provider. */
  readonly leaving = output();
  protected readonly nameField = viewChild.required<ElementRef<HTMLInputElement>>('nameField');
  protected readonly passwordField = viewChild.required<ElementRef<HTMLInputElement>>('passwordField');

  protected readonly formDirective = viewChild.required(FormGroupDirective);
  protected readonly busy = signal(false);
  /** Why nobody is signed in. */
  readonly problem = signal<ProblemError | null>(null);
  protected readonly form = new FormGroup({
    username: new FormControl('', { nonNullable: true, validators: Validators.required }),
    password: new FormControl('', { nonNullable: true, validators: Validators.required }),
  });

  constructor() {
    afterNextRender(() => {
      // An empty one would wipe out what the browser has filled in.
      if (this.username()) {
        this.form.controls.username.setValue(this.username());
      }
      this.focus();
    });
  }

  focus(): void {
    (this.form.controls.username.invalid ? this.nameField() : this.passwordField()).nativeElement.focus();
  }

  protected enter({ username, password }: DemoLogin): void {
    this.form.setValue({ username: username ?? '', password: password ?? '' });
    this.submit();
  }

  protected submit(): void {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      this.focus();
      return;
    }
    this.busy.set(true);
    const { username, password } = this.form.getRawValue();
    this.#session.signIn(username, password).subscribe({
      next: (identity) => {
        this.busy.set(false);
        this.problem.set(null);
        this.formDirective().resetForm();
        this.done.emit({ identity, password });
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
        this.form.controls.password.reset();
        this.passwordField().nativeElement.focus();
      },
    });
  }
}
