import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { catchError, EMPTY } from 'rxjs';

import { injectTexts } from '../../i18n/i18n';
import { TypedForms } from '../../shared/form/typed-forms';
import { OwnPassword } from '../password/own-password';
import { Session } from '../session';
import { sessionTexts } from '../session.texts';
import { SignedIn, SignInForm } from './sign-in.form';

/** Over a page whose session has ended; the page and what was typed there stay. */
@Component({
  selector: 'app-sign-in-dialog',
  imports: [MatDialogModule, MatButtonModule, SignInForm],
  template: `
    <h2 mat-dialog-title>{{ t().expired }}</h2>
    <mat-dialog-content>
      <p class="quiet">{{ t().expiredHint }}</p>
      <app-sign-in-form [inNewTab]="true" [username]="username" (done)="signedIn($event)" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" (click)="leave()">{{ t().otherUser }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin-bottom: 16px;
    }
  `,
  host: { '(window:focus)': 'lookAgain()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInDialog {
  readonly #ref = inject<MatDialogRef<SignInDialog, true>>(MatDialogRef);
  readonly #session = inject(Session);
  readonly #ownPassword = inject(OwnPassword);
  readonly #typed = inject(TypedForms);
  readonly #before = this.#session.identity();
  protected readonly username = this.#before?.username ?? '';
  protected readonly t = injectTexts(sessionTexts);

  /** Back from the identity provider's tab. */
  protected lookAgain(): void {
    this.#session
      .load()
      .pipe(catchError(() => EMPTY))
      .subscribe((identity) => identity && !identity.mustChangePassword && this.signedIn({ identity }));
  }

  protected signedIn({ identity, password }: SignedIn): void {
    // What the page shows belongs to whoever was here before.
    if (this.#before && identity.id !== this.#before.id) {
      this.leave();
      return;
    }
    if (identity.mustChangePassword) {
      this.#ownPassword.choose(password).subscribe((chosen) => (chosen ? this.#ref.close(true) : this.leave()));
      return;
    }
    this.#ref.close(true);
  }

  protected leave(): void {
    this.#typed.clear();
    location.assign('/admin');
  }
}
