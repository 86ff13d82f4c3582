import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import type { components } from './generated/schema';
import {
  IContract,
  ICreateHandlerRequest,
  IExecuteRequest,
  IExecuteResponse,
  IFilterTrial,
  IFilterVerdict,
  IHandler,
  IUpdateHandlerRequest,
} from './models';
import { Tagged, tagged } from './tagged';

type Body = components['schemas']['HandlerBody'];

/** The handlers of an integration. */
@Injectable({ providedIn: 'root' })
export class HandlersService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<IHandler[]> {
    return this.#api.get('/integrations/{id}/handlers', { path: { id: integrationId }, exact: true }) as Observable<
      IHandler[]
    >;
  }

  /** A handler as it is to be changed: with exact numbers. */
  getForChange(integrationId: string, handlerId: string): Observable<Tagged<IHandler>> {
    return this.#api
      .getResponse('/integrations/{id}/handlers/{handlerId}', { path: { id: integrationId, handlerId }, exact: true })
      .pipe(map((response) => tagged(response)));
  }

  create(integrationId: string, data: ICreateHandlerRequest): Observable<IHandler> {
    return this.#api.post('/integrations/{id}/handlers', data as Body, { path: { id: integrationId } }) as Observable<IHandler>;
  }

  /** @param ifMatch the tag that the handler must still have */
  update(integrationId: string, handlerId: string, data: IUpdateHandlerRequest, ifMatch?: string): Observable<IHandler> {
    return this.#api.put('/integrations/{id}/handlers/{handlerId}', data as Body, {
      path: { id: integrationId, handlerId },
      ifMatch,
    }) as Observable<IHandler>;
  }

  delete(integrationId: string, handlerId: string): Observable<void> {
    return this.#api.delete('/integrations/{id}/handlers/{handlerId}', { path: { id: integrationId, handlerId } });
  }

  enable(integrationId: string, handlerId: string): Observable<IHandler> {
    return this.#api.post('/integrations/{id}/handlers/{handler}/enable', undefined, {
      path: { id: integrationId, handler: handlerId },
    }) as Observable<IHandler>;
  }

  disable(integrationId: string, handlerId: string, reason?: string): Observable<IHandler> {
    return this.#api.post('/integrations/{id}/handlers/{handler}/disable', { reason }, {
      path: { id: integrationId, handler: handlerId },
    }) as Observable<IHandler>;
  }

  /** Runs a handler of any integration by its name. */
  execute(name: string, method: string, request: IExecuteRequest = {}): Observable<IExecuteResponse> {
    return this.#api.post('/handlers/{handler}/execute', { ...request, method }, {
      path: { handler: name },
      exact: true,
    }) as Observable<IExecuteResponse>;
  }

  /** The JSON Schemas of a handler that was synced. */
  getContract(integrationId: string, handlerId: string): Observable<IContract> {
    return this.#api.get('/integrations/{id}/handlers/{handlerId}/contract', {
      path: { id: integrationId, handlerId },
      exact: true,
    }) as Observable<unknown> as Observable<IContract>;
  }

  /** Whether a filter would let a payload, or that of a delivery, pass. */
  tryFilter(integrationId: string, handlerId: string, trial: IFilterTrial): Observable<IFilterVerdict> {
    return this.#api.post('/integrations/{id}/handlers/{handler}/filter/dry-run', trial, {
      path: { id: integrationId, handler: handlerId },
    }) as Observable<IFilterVerdict>;
  }
}
