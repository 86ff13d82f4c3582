import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { IIdentity } from '../../api/models';
import { injectTexts } from '../../i18n/i18n';
import { Session } from '../session';
import { sessionTexts } from '../session.texts';
import { SignInForm } from './sign-in.form';

/** Over a page whose session has ended; the page and what was typed there stay. */
@Component({
  selector: 'app-sign-in-dialog',
  imports: [MatDialogModule, MatButtonModule, SignInForm],
  template: `
    <h2 mat-dialog-title>{{ t().expired }}</h2>
    <mat-dialog-content>
      <p class="quiet">{{ t().expiredHint }}</p>
      <app-sign-in-form [inNewTab]="true" (done)="signedIn($event)" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" (click)="leave()">{{ t().otherUser }}</button>
    </mat-dialog-actions>
  `,
  host: { '(window:focus)': 'lookAgain()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInDialog {
  readonly #ref = inject<MatDialogRef<SignInDialog, true>>(MatDialogRef);
  readonly #session = inject(Session);
  readonly #before = this.#session.identity()?.id;
  protected readonly t = injectTexts(sessionTexts);

  /** Back from the identity provider's tab. */
  protected lookAgain(): void {
    this.#session.load().subscribe((identity) => identity && this.signedIn(identity));
  }

  protected signedIn(identity: IIdentity): void {
    // What the page shows belongs to whoever was here before.
    if (this.#before !== undefined && identity.id !== this.#before) {
      this.leave();
      return;
    }
    this.#ref.close(true);
  }

  protected leave(): void {
    location.assign('/admin');
  }
}
