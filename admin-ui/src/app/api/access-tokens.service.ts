import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { IAccessToken, ICreateAccessTokenRequest, INewAccessToken, IRotateAccessTokenRequest } from './models';
import { Page, pageOf, Paging } from './page';

/** Access tokens: one's own, or everybody's for whoever looks after users. */
@Injectable({ providedIn: 'root' })
export class AccessTokensService {
  readonly #api = inject(ApiClient);

  getAll(): Observable<IAccessToken[]> {
    return this.#api.get('/access-tokens') as Observable<IAccessToken[]>;
  }

  /** @param owner only those of this user */
  getPage(owner: string | undefined, paging: Paging): Observable<Page<IAccessToken>> {
    return this.#api
      .getResponse('/access-tokens', { query: { owner, ...paging } })
      .pipe(map((response) => pageOf(response, (token) => token as IAccessToken)));
  }

  getById(tokenId: string): Observable<IAccessToken> {
    return this.#api.get('/access-tokens/{tokenId}', { path: { tokenId } }) as Observable<IAccessToken>;
  }

  create(data: ICreateAccessTokenRequest): Observable<INewAccessToken> {
    return this.#api.post('/access-tokens', data) as Observable<INewAccessToken>;
  }

  /** Replaces the text of a token; the former one works too for as long as the overlap says. */
  rotate(tokenId: string, data: IRotateAccessTokenRequest): Observable<INewAccessToken> {
    return this.#api.post('/access-tokens/{tokenId}/rotate', data, { path: { tokenId } }) as Observable<INewAccessToken>;
  }

  revoke(tokenId: string, reason: string): Observable<void> {
    return this.#api.delete('/access-tokens/{tokenId}', { path: { tokenId }, query: { reason } });
  }
}
