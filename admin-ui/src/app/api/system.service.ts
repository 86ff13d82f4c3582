import { inject, Injectable } from '@angular/core';
import { catchError, forkJoin, map, Observable, of, throwError } from 'rxjs';

import { ApiClient } from './api-client';
import { IKeyring, IRebuild, ISystem } from './models';
import { ProblemError } from './problem';

/** The sides of the hub; each may be a process of its own. */
export const SIDES = ['command', 'query', 'ingress'] as const;
export type Side = (typeof SIDES)[number];

/** What a side says of itself, or why it says nothing. */
export interface SideAnswer {
  side: Side;
  system?: ISystem;
  problem?: ProblemError;
}

/** How the hub is, and what its operators may do about that. */
@Injectable({ providedIn: 'root' })
export class SystemService {
  readonly #api = inject(ApiClient);

  /** All sides; one that does not answer keeps nobody from seeing the others. Fails if one may not see them. */
  look(): Observable<SideAnswer[]> {
    return forkJoin(SIDES.map((side) => this.#side(side)));
  }

  #side(side: Side): Observable<SideAnswer> {
    return this.#api.get('/system/{side}', { path: { side } }).pipe(
      map((system) => ({ side, system: system as ISystem })),
      catchError((problem: ProblemError) => (problem.status === 403 ? throwError(() => problem) : of({ side, problem }))),
    );
  }

  /** Makes a part anew from the events. */
  rebuild(side: Side, part: string): Observable<IRebuild> {
    return this.#api.post('/system/{side}/rebuilds', { part }, { path: { side } }) as Observable<IRebuild>;
  }

  keyring(): Observable<IKeyring> {
    return this.#api.get('/settings/keyring') as Observable<IKeyring>;
  }

  rotateMasterKey(): Observable<IKeyring> {
    return this.#api.post('/settings/keyring/rotate', undefined) as Observable<IKeyring>;
  }

  dropFormerMasterKeys(): Observable<IKeyring> {
    return this.#api.post('/settings/keyring/drop-former', undefined) as Observable<IKeyring>;
  }
}
