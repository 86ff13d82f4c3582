import { ChangeDetectionStrategy, Component, inject, input, OnInit, viewChild } from '@angular/core';
import { Router } from '@angular/router';

import { IIdentity } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { LocaleSwitch } from '../../shell/locale-switch';
import { ThemeSwitch } from '../../shell/theme-switch';
import { OwnPassword } from '../password/own-password';
import { isPage, keepReturnPath, takeReturnPath } from '../return-path';
import { Session } from '../session';
import { sessionTexts } from '../session.texts';
import { SignedIn, SignInForm } from './sign-in.form';

/** Where whoever is not signed in begins. */
@Component({
  selector: 'app-sign-in-page',
  imports: [SignInForm, LocaleSwitch, ThemeSwitch],
  template: `
    <main>
      <div class="card">
        <p class="product quiet">{{ t().product }}</p>
        <h1>{{ t().signIn }}</h1>
        @if (refused(); as code) {
          <p class="form-error" role="alert">{{ code === 'unavailable' ? t().providerAway : t().refusedElsewhere }}</p>
        }
        <app-sign-in-form (done)="goOn($event)" (leaving)="keepReturn()" />
      </div>
      <div class="switches"><app-locale-switch /><app-theme-switch /></div>
    </main>
  `,
  styles: `
    main {
      align-items: center;
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      gap: 12px;
      justify-content: center;
      min-height: 100dvh;
      padding: 16px;
    }
    .card {
      box-sizing: border-box;
      max-width: 380px;
      padding: 28px;
      width: 100%;
    }
    h1 {
      margin: 2px 0 16px;
    }
    .form-error {
      margin-bottom: 16px;
    }
    .switches {
      display: flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage implements OnInit {
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #ownPassword = inject(OwnPassword);
  protected readonly t = injectTexts(sessionTexts);

  protected readonly form = viewChild.required(SignInForm);

  /** The page that was asked for. */
  readonly return = input<string>();
  /** The code of the problem that a sign-in with an identity provider ended in. */
  readonly refused = input<string>();

  /** Whoever is signed in already need not do so again; they may have to choose a password still. */
  ngOnInit(): void {
    const known = this.#session.identity();
    if (known === undefined) {
      this.#session.load().subscribe({
        next: (identity) => this.#skip(identity),
        error: (problem: ProblemError) => this.form().problem.set(problem),
      });
    } else {
      this.#skip(known);
    }
  }

  protected goOn({ identity, password }: SignedIn): void {
    if (identity.mustChangePassword) {
      this.#ownPassword.choose(password).subscribe((chosen) => (chosen ? this.#leave() : this.form().focus()));
    } else {
      this.#leave();
    }
  }

  protected keepReturn(): void {
    keepReturnPath(this.return());
  }

  #skip(identity: IIdentity | null): void {
    if (identity) {
      this.goOn({ identity });
    }
  }

  #leave(): void {
    const before = takeReturnPath();
    const wanted = this.return() ?? before;
    void this.#router.navigateByUrl(isPage(wanted) ? wanted : '/admin');
  }
}
