import { inject, Injectable } from '@angular/core';
import { catchError, forkJoin, map, Observable, of } from 'rxjs';

import { AccessTokensService } from '../../api/access-tokens.service';
import { UsersService } from '../../api/users.service';
import { Session } from '../../session/session';
import { isOwnerOfHub } from './owner-of-hub';

/** Names by identity, as far as one may see them. */
export type Names = Readonly<Partial<Record<string, string>>>;

/** Knows people and access tokens by name, for whoever may. A name that cannot be had is an identifier on the page. */
@Injectable({ providedIn: 'root' })
export class People {
  readonly #users = inject(UsersService);
  readonly #tokens = inject(AccessTokensService);
  readonly #session = inject(Session);

  users(): Observable<Names> {
    const me = this.#session.identity();
    const own: Names = me?.username ? { [me.id]: me.username } : {};
    if (!this.#session.can('users:manage')) {
      return of(own);
    }
    return this.#users.getAll().pipe(
      map((users) => Object.fromEntries(users.map(({ id, username }) => [id, username]))),
      catchError(() => of(own)),
    );
  }

  /** Who owns the hub, for whoever looks after users; for others that is nobody. */
  ownersOfHub(): Observable<ReadonlySet<string>> {
    return this.#session.can('users:manage')
      ? this.#users.getAll().pipe(
          map((users) => new Set(users.filter(isOwnerOfHub).map(({ id }) => id))),
          catchError(() => of(new Set<string>())),
        )
      : of(new Set<string>());
  }

  usersAndTokens(): Observable<Names> {
    const tokens: Observable<Names> = this.#session.can('tokens:manage')
      ? this.#tokens.getAll().pipe(
          map((all) => Object.fromEntries(all.map(({ id, name }) => [id, name]))),
          catchError(() => of({})),
        )
      : of({});
    return forkJoin([this.users(), tokens]).pipe(map(([users, named]) => ({ ...users, ...named })));
  }
}
