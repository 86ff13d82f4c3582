import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { ICreateIntegrationRequest, IIntegration, ISetup, ISyncHandlersRequest, ISyncHandlersResult, IUpdateIntegrationRequest } from './models';
import { Page, pageOf, Paging } from './page';
import { Tagged, tagged } from './tagged';

/** How a list of integrations is narrowed and ordered. */
export interface IntegrationQuery {
  search?: string;
  /** A member with its direction, as in `name,desc`. */
  sort?: string;
}

/** Integrations. */
@Injectable({ providedIn: 'root' })
export class IntegrationsService {
  readonly #api = inject(ApiClient);

  getAll(query: IntegrationQuery = {}): Observable<IIntegration[]> {
    return this.#api.get('/integrations', { query: wanted(query) }) as Observable<IIntegration[]>;
  }

  getPage(query: IntegrationQuery, paging: Paging): Observable<Page<IIntegration>> {
    return this.#api
      .getResponse('/integrations', { query: { ...wanted(query), ...paging } })
      .pipe(map((response) => pageOf(response, (integration) => integration as IIntegration)));
  }

  getById(id: string): Observable<IIntegration> {
    return this.#api.get('/integrations/{id}', { path: { id } }) as Observable<IIntegration>;
  }

  /** How far it is set up, and what is to be looked at. */
  getSetup(id: string): Observable<ISetup> {
    return this.#api.get('/integrations/{id}/setup', { path: { id } }) as Observable<ISetup>;
  }

  create(data: ICreateIntegrationRequest): Observable<IIntegration> {
    return this.#api.post('/integrations', data) as Observable<IIntegration>;
  }

  /** An integration as it is to be changed. */
  getForChange(id: string): Observable<Tagged<IIntegration>> {
    return this.#api.getResponse('/integrations/{id}', { path: { id } }).pipe(map((response) => tagged(response)));
  }

  /** @param ifMatch the tag that the integration must still have */
  update(id: string, data: IUpdateIntegrationRequest, ifMatch?: string): Observable<IIntegration> {
    return this.#api.put('/integrations/{id}', data, { path: { id }, ifMatch }) as Observable<IIntegration>;
  }

  delete(id: string): Observable<void> {
    return this.#api.delete('/integrations/{id}', { path: { id } });
  }

  /** Brings a deleted integration back while its grace period lasts. */
  restore(id: string): Observable<unknown> {
    return this.#api.post('/integrations/{id}/restore', undefined, { path: { id } });
  }

  /** Takes handlers over from an OpenAPI document; a dry run only says what would happen. */
  syncHandlers(id: string, data: ISyncHandlersRequest, dryRun = false): Observable<ISyncHandlersResult> {
    return this.#api.post('/integrations/{id}/sync-handlers', data, {
      path: { id },
      query: { dryRun },
      exact: true,
    }) as Observable<ISyncHandlersResult>;
  }
}

function wanted(query: IntegrationQuery) {
  return { search: query.search, sort: query.sort ? [query.sort] : undefined };
}
