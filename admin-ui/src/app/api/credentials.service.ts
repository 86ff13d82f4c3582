import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { ICreateCredentialRequest, ICredential, IUpdateCredentialRequest } from './models';
import { Tagged, tagged } from './tagged';

/** The public credentials of an integration. */
@Injectable({ providedIn: 'root' })
export class CredentialsService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<ICredential[]> {
    return this.#api.get('/integrations/{id}/credentials', { path: { id: integrationId } }) as Observable<ICredential[]>;
  }

  create(integrationId: string, data: ICreateCredentialRequest): Observable<ICredential> {
    return this.#api.post('/integrations/{id}/credentials', data, { path: { id: integrationId } }) as Observable<ICredential>;
  }

  /** A credential as it is to be changed. */
  getForChange(integrationId: string, credentialId: string): Observable<Tagged<ICredential>> {
    return this.#api
      .getResponse('/integrations/{id}/credentials/{credId}', { path: { id: integrationId, credId: credentialId } })
      .pipe(map((response) => tagged(response)));
  }

  /** @param ifMatch the tag that the credential must still have */
  update(integrationId: string, credentialId: string, data: IUpdateCredentialRequest, ifMatch?: string): Observable<ICredential> {
    return this.#api.put('/integrations/{id}/credentials/{credId}', data, {
      path: { id: integrationId, credId: credentialId },
      ifMatch,
    }) as Observable<ICredential>;
  }

  delete(integrationId: string, credentialId: string): Observable<void> {
    return this.#api.delete('/integrations/{id}/credentials/{credId}', { path: { id: integrationId, credId: credentialId } });
  }

  /** Brings a deleted credential back while its grace period lasts. */
  restore(integrationId: string, credentialId: string): Observable<ICredential> {
    return this.#api.post('/integrations/{id}/credentials/{credId}/restore', undefined, {
      path: { id: integrationId, credId: credentialId },
    }) as Observable<ICredential>;
  }
}
