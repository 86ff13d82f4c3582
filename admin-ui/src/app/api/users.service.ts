import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { ICreateUserRequest, INewUser, IUpdateUserRequest, IUser } from './models';
import { Page, pageOf, Paging } from './page';

/** A user, and the tag of what was read of them. */
export interface ReadUser {
  user: IUser;
  etag: string | undefined;
}

/** Users of the hub. */
@Injectable({ providedIn: 'root' })
export class UsersService {
  readonly #api = inject(ApiClient);

  getAll(): Observable<IUser[]> {
    return this.#api.get('/users') as Observable<IUser[]>;
  }

  getPage(paging: Paging): Observable<Page<IUser>> {
    return this.#api.getResponse('/users', { query: paging }).pipe(map((response) => pageOf(response, (user) => user as IUser)));
  }

  getById(userId: string): Observable<ReadUser> {
    return this.#api.getResponse('/users/{userId}', { path: { userId } }).pipe(
      map((response) => ({ user: response.body as IUser, etag: response.headers.get('ETag') ?? undefined })),
    );
  }

  /** Without a password the hub makes one up, which is good for choosing another one. */
  create(data: ICreateUserRequest): Observable<INewUser> {
    return this.#api.post('/users', data) as Observable<INewUser>;
  }

  /** Replaces all that can be written of a user, as long as they are still as they were read. */
  update(userId: string, data: IUpdateUserRequest, etag: string | undefined): Observable<IUser> {
    return this.#api.put('/users/{userId}', data, { path: { userId }, ifMatch: etag }) as Observable<IUser>;
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
