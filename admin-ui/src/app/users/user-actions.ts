import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { filter, switchMap } from 'rxjs';

import { INewUser, IUser } from '../api/models';
import { ProblemError } from '../api/problem';
import { Tagged } from '../api/tagged';
import { UsersService } from '../api/users.service';
import { injectTexts } from '../i18n/i18n';
import { Session } from '../session/session';
import { Confirm } from '../shared/confirm/confirm.dialog';
import { KEPT_OPEN } from '../shared/form/ask-before-discarding';
import { oneAtATime } from '../shared/loading/one-at-a-time';
import { Notice } from '../shared/notice/notice';
import { Once } from '../shared/once/once.dialog';
import { isOwnerOfHub } from '../shared/people/owner-of-hub';
import { UserDialog } from './user.dialog';
import { usersTexts } from './users.texts';

/** What can be done with users, from their list and from the drawer of one. */
@Injectable()
export class UserActions {
  readonly #users = inject(UsersService);
  readonly #dialog = inject(MatDialog);
  readonly #confirm = inject(Confirm);
  readonly #once = inject(Once);
  readonly #notice = inject(Notice);
  readonly #session = inject(Session);
  readonly #t = injectTexts(usersTexts);

  readonly #reading = oneAtATime();

  /** Called when something is not as it was. */
  changed: () => void = () => undefined;
  /** Called when a user is no longer there. */
  gone: () => void = () => undefined;

  /** Why the signed-in person cannot change the account of a user; empty if they can. */
  refused(user: IUser): string {
    return isOwnerOfHub(user) && !this.#session.can('owners:manage') ? this.#t().ownersByOwners : '';
  }

  /** Why the signed-in person cannot reset the password of a user; empty if they can. */
  unresettable(user: IUser): string {
    // It would end the session at hand, and cover the new password by the question to sign in again.
    return this.#isOneself(user) ? this.#t().resetOwn : this.refused(user);
  }

  create(): void {
    this.#open(null).subscribe(({ username, password }) => {
      this.changed();
      if (password) {
        this.#show(username, password);
      } else {
        this.#notice.say(this.#t().added(username));
      }
    });
  }

  /** Reads the user anew, so that what others changed meanwhile is not overwritten. */
  edit(user: IUser): void {
    this.#reading(this.#users.getForChange(user.id))
      .pipe(switchMap((read) => this.#open(read)))
      .subscribe({
        next: ({ username }) => {
          this.changed();
          this.#notice.say(this.#t().changed(username));
          if (this.#isOneself(user)) {
            this.#session.load().subscribe({ error: (problem: ProblemError) => this.#notice.failed(problem) });
          }
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  resetPassword({ id, username }: IUser): void {
    const t = this.#t();
    this.#confirm
      .ask({ title: t.resetTitle(username), effects: [t.resetEffect], action: t.reset })
      .pipe(switchMap(() => this.#users.resetPassword(id)))
      .subscribe({
        next: (password) => {
          this.changed();
          this.#show(username, password);
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  unlock({ id, username }: IUser): void {
    this.#users.unlock(id).subscribe({
      next: () => {
        this.changed();
        this.#notice.say(this.#t().unlocked(username));
      },
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }

  remove({ id, username }: IUser): void {
    const t = this.#t();
    this.#confirm
      .ask({ title: t.removeTitle(username), effects: [t.removeEffect, t.removeKept], action: t.remove, name: username })
      .pipe(switchMap(() => this.#users.delete(id)))
      .subscribe({
        next: () => {
          this.gone();
          this.changed();
          this.#notice.say(t.removed(username));
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  #isOneself({ id }: IUser): boolean {
    return id === this.#session.identity()?.id;
  }

  #open(read: Tagged<IUser> | null) {
    return this.#dialog
      .open<UserDialog, Tagged<IUser> | null, INewUser>(UserDialog, { ...KEPT_OPEN, width: '600px', maxWidth: '96vw', data: read })
      .afterClosed()
      .pipe(filter(Boolean));
  }

  #show(username: string, password: string): void {
    const t = this.#t();
    this.#once.show({ title: t.passwordOf(username), label: t.oneTimePassword, value: password, hints: [t.passwordUse] });
  }
}
