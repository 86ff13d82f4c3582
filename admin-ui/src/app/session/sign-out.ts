import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';

import { ProblemError } from '../api/problem';
import { Notice } from '../shared/notice/notice';
import { Session } from './session';

/** Signs out, and goes to where one signs in. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #notice = inject(Notice);

  here(): void {
    this.#follow(this.#session.signOut());
  }

  everywhere(): void {
    this.#follow(this.#session.signOutEverywhere());
  }

  #follow(signedOut: ReturnType<Session['signOut']>): void {
    signedOut.subscribe({
      next: () => void this.#router.navigateByUrl('/admin/sign-in'),
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }
}
