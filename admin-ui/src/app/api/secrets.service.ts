import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import {
  ICreateSecretRequest,
  IRevealedSigningSecret,
  ISecret,
  ISecretImport,
  ISecretReaders,
  ISecretVersion,
  ISigningSecret,
  IUpdateSecretRequest,
} from './models';

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

  /** Removes a secret. It can be restored for a while, unless it is purged: then its keys are destroyed at once. */
  delete(integrationId: string, secretId: string, purge = false): Observable<void> {
    return this.#api.delete('/integrations/{id}/secrets/{secId}', {
      path: { id: integrationId, secId: secretId },
      query: { purge },
    });
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

  /** Takes all keys of a `.env` file over; a dry run only says what would happen. */
  import(integrationId: string, file: string, dryRun = false): Observable<ISecretImport> {
    return this.#api.post('/integrations/{id}/secrets/import', file, {
      path: { id: integrationId },
      query: { dryRun },
    }) as Observable<ISecretImport>;
  }

  /** The values of all secrets as a `.env` file; the reason goes into the audit log. */
  export(integrationId: string, reason: string): Observable<string> {
    return this.#api.getText('/integrations/{id}/secrets/export', { path: { id: integrationId }, query: { reason } });
  }

  /** Who could have read a secret at a moment, or can now. */
  getReaders(integrationId: string, secretId: string, at?: string): Observable<ISecretReaders> {
    return this.#api.get('/integrations/{id}/secrets/{secId}/readers', {
      path: { id: integrationId, secId: secretId },
      query: { at },
    }) as Observable<ISecretReaders>;
  }

  getSigningSecret(integrationId: string): Observable<ISigningSecret> {
    return this.#api.get('/integrations/{id}/signing-secret', { path: { id: integrationId } }) as Observable<ISigningSecret>;
  }

  /** The clear text of the secret that deliveries are signed with; the reason goes into the audit log. */
  revealSigningSecret(integrationId: string, reason: string): Observable<IRevealedSigningSecret> {
    return this.#api.post('/integrations/{id}/signing-secret/reveal', { reason }, {
      path: { id: integrationId },
    }) as Observable<IRevealedSigningSecret>;
  }

  /** Signs with another secret; the former one signs too for as long as the overlap says. */
  rotateSigningSecret(integrationId: string, overlap: string): Observable<ISigningSecret> {
    return this.#api.post('/integrations/{id}/signing-secret/rotate', { overlap }, {
      path: { id: integrationId },
    }) as Observable<ISigningSecret>;
  }
}
