import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { ICreateUserRequest, INewUser, IUpdateUserRequest, IUser } from './models';
import { Page, pageOf, Paging } from './page';
import { Tagged, tagged } from './tagged';

/** Users of the hub. */
@Injectable({ providedIn: 'root' })
export class UsersService {
  readonly #api = inject(ApiClient);

  getAll(): Observable<IUser[]> {
    return this.#api.get('/users') as Observable<IUser[]>;
  }

  /** @param search part of their user name, name or e-mail address */
  getPage(search: string | undefined, paging: Paging): Observable<Page<IUser>> {
    return this.#api
      .getResponse('/users', { query: { search, ...paging } })
      .pipe(map((response) => pageOf(response, (user) => user as IUser)));
  }

  getById(userId: string): Observable<IUser> {
    return this.#api.get('/users/{userId}', { path: { userId } }) as Observable<IUser>;
  }

  /** A user as they are to be changed. */
  getForChange(userId: string): Observable<Tagged<IUser>> {
    return this.#api.getResponse('/users/{userId}', { path: { userId } }).pipe(map((response) => tagged(response)));
  }

  /** Without a password the hub makes one up, which is good for choosing another one. */
  create(data: ICreateUserRequest): Observable<INewUser> {
    return this.#api.post('/users', data) as Observable<INewUser>;
  }

  /**
   * Replaces all that can be written of a user.
   *
   * @param ifMatch the tag that they must still have
   */
  update(userId: string, data: IUpdateUserRequest, ifMatch?: string): Observable<IUser> {
    return this.#api.put('/users/{userId}', data, { path: { userId }, ifMatch }) as Observable<IUser>;
  }

  delete(userId: string): Observable<void> {
    return this.#api.delete('/users/{userId}', { path: { userId } });
  }

  /** A new password that is good for choosing another one. */
  resetPassword(userId: string): Observable<string> {
    return this.#api
      .post('/users/{userId}/password-reset', undefined, { path: { userId } })
      .pipe(map(({ password }) => password ?? ''));
  }

  unlock(userId: string): Observable<IUser> {
    return this.#api.post('/users/{userId}/unlock', undefined, { path: { userId } }) as Observable<IUser>;
  }
}
