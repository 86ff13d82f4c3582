import { HttpContext } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { catchError, map, Observable, of, switchMap, tap, throwError } from 'rxjs';

import { ApiClient } from '../api/api-client';
import { IIdentity, ILoginProvider } from '../api/models';
import { ProblemError } from '../api/problem';
import { ASKS_TO_SIGN_IN } from './asks-to-sign-in';
import { allows, Scope } from './scope';

/** Who is signed in with this browser. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #api = inject(ApiClient);
  readonly #identity = signal<IIdentity | null | undefined>(undefined);

  /** `null`: nobody; `undefined`: not asked yet. */
  readonly identity = this.#identity.asReadonly();
  readonly name = computed(() => this.identity()?.displayName ?? this.identity()?.username ?? '');

  /** Whether the operator lets values of secrets into this browser. */
  readonly revealsSecrets = computed(() => this.identity()?.session?.revealsSecrets ?? false);

  /** Whether they may do something: in an integration, or in the hub as a whole. It follows the session. */
  can(scope: Scope, integrationId?: string): boolean {
    const identity = this.identity();
    return !!identity && allows(identity, scope, integrationId);
  }

  /** Whether they may do something in at least one place. */
  canSomewhere(scope: Scope): boolean {
    const identity = this.identity();
    return !!identity && [undefined, ...Object.keys(identity.integrationScopes ?? {})].some((id) => allows(identity, scope, id));
  }

  /** Asks the hub who is signed in; nobody is `null`. */
  load(): Observable<IIdentity | null> {
    return this.#api.get('/auth/me', { context: quietly() }).pipe(
      map((identity) => identity as IIdentity),
      catchError((problem: ProblemError) => (problem.status === 401 ? of(null) : throwError(() => problem))),
      tap((identity) => this.#identity.set(identity)),
    );
  }

  providers(): Observable<ILoginProvider[]> {
    return this.#api.get('/auth/providers', { context: quietly() }) as Observable<ILoginProvider[]>;
  }

  signIn(username: string, password: string): Observable<IIdentity> {
    return this.#api.post('/auth/login', { username, password }, { context: quietly() }).pipe(
      map((identity) => identity as IIdentity),
      tap((identity) => this.#identity.set(identity)),
    );
  }

  signOut(): Observable<void> {
    return this.#api.post('/auth/logout', undefined, { context: quietly() }).pipe(tap(() => this.#identity.set(null)));
  }

  /** Ends all sessions of the user, this one included. */
  signOutEverywhere(): Observable<void> {
    return this.#api.post('/auth/sign-out-everywhere', undefined).pipe(tap(() => this.#identity.set(null)));
  }

  changePassword(currentPassword: string, newPassword: string): Observable<IIdentity | null> {
    return this.#api.put('/auth/password', { currentPassword, newPassword }).pipe(switchMap(() => this.load()));
  }
}

function quietly(): HttpContext {
  return new HttpContext().set(ASKS_TO_SIGN_IN, false);
}
