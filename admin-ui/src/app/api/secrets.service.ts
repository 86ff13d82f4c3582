import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { ICreateSecretRequest, ISecret, ISecretVersion, IUpdateSecretRequest } from './models';

/** The secrets of an integration. */
@Injectable({ providedIn: 'root' })
export class SecretsService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<ISecret[]> {
    return this.#api.get('/integrations/{id}/secrets', { path: { id: integrationId } }) as Observable<ISecret[]>;
  }

  create(integrationId: string, data: ICreateSecretRequest): Observable<ISecret> {
    return this.#api.post('/integrations/{id}/secrets', data, { path: { id: integrationId } }) as Observable<ISecret>;
  }

  /** Adds a version; the former one stays good for as long as the overlap says. */
  update(integrationId: string, secretId: string, data: IUpdateSecretRequest): Observable<ISecret> {
    return this.#api.put('/integrations/{id}/secrets/{secId}', data, {
      path: { id: integrationId, secId: secretId },
    }) as Observable<ISecret>;
  }

  delete(integrationId: string, secretId: string): Observable<void> {
    return this.#api.delete('/integrations/{id}/secrets/{secId}', { path: { id: integrationId, secId: secretId } });
  }

  restore(integrationId: string, secretId: string): Observable<ISecret> {
    return this.#api.post('/integrations/{id}/secrets/{secId}/restore', undefined, {
      path: { id: integrationId, secId: secretId },
    }) as Observable<ISecret>;
  }

  getVersions(integrationId: string, secretId: string): Observable<ISecretVersion[]> {
    return this.#api.get('/integrations/{id}/secrets/{secId}/versions', {
      path: { id: integrationId, secId: secretId },
    }) as Observable<ISecretVersion[]>;
  }

  restoreVersion(integrationId: string, secretId: string, version: number): Observable<ISecret> {
    return this.#api.post('/integrations/{id}/secrets/{secId}/versions/{version}/restore', undefined, {
      path: { id: integrationId, secId: secretId, version },
    }) as Observable<ISecret>;
  }

  /** Destroys the key of a version: its value is gone for good. */
  destroyVersion(integrationId: string, secretId: string, version: number): Observable<void> {
    return this.#api.post('/integrations/{id}/secrets/{secId}/versions/{version}/destroy', undefined, {
      path: { id: integrationId, secId: secretId, version },
    });
  }

  /** The clear text of a version; the reason goes into the audit log. */
  reveal(integrationId: string, secretId: string, reason: string, version?: number): Observable<string> {
    return this.#api
      .post('/integrations/{id}/secrets/{secId}/reveal', { reason, version }, { path: { id: integrationId, secId: secretId } })
      .pipe(map((revealed) => revealed.value ?? ''));
  }
}
