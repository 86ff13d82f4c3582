import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { IIntegrationLinks, ILinkTemplate } from './models';
import { Tagged, tagged } from './tagged';

/** Links of integrations to external services, and the templates they are made of. */
@Injectable({ providedIn: 'root' })
export class LinksService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<Tagged<IIntegrationLinks>> {
    return this.#api
      .getResponse('/integrations/{id}/links', { path: { id: integrationId } })
      .pipe(map((response) => tagged(response)));
  }

  /** Says by which ids external services know an integration. */
  update(integrationId: string, externalIds: Record<string, string>, tag?: string): Observable<IIntegrationLinks> {
    return this.#api.put('/integrations/{id}/links', { externalIds }, {
      path: { id: integrationId },
      ifMatch: tag,
    }) as Observable<IIntegrationLinks>;
  }

  getTemplates(): Observable<Tagged<ILinkTemplate[]>> {
    return this.#api.getResponse('/settings/links').pipe(
      map((response) => {
        const { value, tag } = tagged<{ templates?: ILinkTemplate[] } | null>(response);
        return { value: value?.templates ?? [], tag };
      }),
    );
  }

  /** Replaces all templates. */
  updateTemplates(templates: ILinkTemplate[], tag?: string): Observable<unknown> {
    return this.#api.put('/settings/links', { templates }, { ifMatch: tag });
  }
}
