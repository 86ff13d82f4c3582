import { inject, Injectable, Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { defer, finalize, from, Observable, shareReplay, switchMap } from 'rxjs';

/** The sign-in dialog over whatever page is open; however many requests ask, there is one. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  // The session's own requests pass through the interceptor that asks here.
  readonly #injector = inject(Injector);
  #open: Observable<unknown> | undefined;

  /** Completes with a value once somebody is signed in. */
  ask(): Observable<unknown> {
    this.#open ??= defer(() => from(import('./sign-in/sign-in.dialog'))).pipe(
      switchMap(({ SignInDialog }) =>
        this.#injector.get(MatDialog).open(SignInDialog, { width: '420px', disableClose: true, autoFocus: false }).afterClosed(),
      ),
      finalize(() => (this.#open = undefined)),
      shareReplay(1),
    );
    return this.#open;
  }
}
