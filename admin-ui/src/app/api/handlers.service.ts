import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { ICreateHandlerRequest, IExecuteRequest, IExecuteResponse, IHandler, IUpdateHandlerRequest } from './models';

/** The handlers of an integration. */
@Injectable({ providedIn: 'root' })
export class HandlersService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<IHandler[]> {
    return this.#api.get('/integrations/{id}/handlers', { path: { id: integrationId } }) as Observable<IHandler[]>;
  }

  create(integrationId: string, data: ICreateHandlerRequest): Observable<IHandler> {
    return this.#api.post('/integrations/{id}/handlers', data, { path: { id: integrationId } }) as Observable<IHandler>;
  }

  update(integrationId: string, handlerId: string, data: IUpdateHandlerRequest): Observable<IHandler> {
    return this.#api.put('/integrations/{id}/handlers/{handlerId}', data, {
      path: { id: integrationId, handlerId },
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
    }) as Observable<IExecuteResponse>;
  }
}
