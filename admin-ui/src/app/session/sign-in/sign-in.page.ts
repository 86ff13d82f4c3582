import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';

import { IIdentity } from '../../api/models';
import { injectTexts } from '../../i18n/i18n';
import { LocaleSwitch } from '../../shell/locale-switch';
import { ThemeSwitch } from '../../shell/theme-switch';
import { PasswordDialog } from '../password/password.dialog';
import { sessionTexts } from '../session.texts';
import { SignInForm } from './sign-in.form';

/** Where whoever is not signed in begins. */
@Component({
  selector: 'app-sign-in-page',
  imports: [SignInForm, LocaleSwitch, ThemeSwitch],
  template: `
    <main>
      <div class="card">
        <p class="product quiet">{{ t().product }}</p>
        <h1>{{ t().signIn }}</h1>
        <app-sign-in-form (done)="goOn($event)" />
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
    .switches {
      display: flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  protected readonly t = injectTexts(sessionTexts);

  /** The page that was asked for. */
  readonly return = input<string>();

  protected goOn(identity: IIdentity): void {
    if (identity.mustChangePassword) {
      this.#dialog
        .open(PasswordDialog, { width: '420px', disableClose: true, data: { required: true } })
        .afterClosed()
        .subscribe(() => this.#leave());
    } else {
      this.#leave();
    }
  }

  #leave(): void {
    const wanted = this.return();
    // A path of this application only, never another host's.
    void this.#router.navigateByUrl(wanted?.startsWith('/admin') ? wanted : '/admin');
  }
}
