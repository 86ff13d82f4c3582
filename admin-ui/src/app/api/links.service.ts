import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient } from './api-client';
import { IIntegrationLinks, ILinkTemplate } from './models';

/** What was read, and the tag that a change of it names. */
export interface Tagged<T> {
  value: T;
  tag: string | undefined;
}

/** Links of integrations to external services, and the templates they are made of. */
@Injectable({ providedIn: 'root' })
export class LinksService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<Tagged<IIntegrationLinks>> {
    return this.#api
      .getResponse('/integrations/{id}/links', { path: { id: integrationId } })
      .pipe(map(({ body, headers }) => ({ value: body as IIntegrationLinks, tag: headers.get('ETag') ?? undefined })));
  }

  /** Says by which ids external services know an integration. */
  update(integrationId: string, externalIds: Record<string, string>, tag?: string): Observable<IIntegrationLinks> {
    return this.#api.put('/integrations/{id}/links', { externalIds }, {
      path: { id: integrationId },
      ifMatch: tag,
    }) as Observable<IIntegrationLinks>;
  }

  getTemplates(): Observable<Tagged<ILinkTemplate[]>> {
    return this.#api
      .getResponse('/settings/links')
      .pipe(map(({ body, headers }) => ({ value: (body?.templates ?? []) as ILinkTemplate[], tag: headers.get('ETag') ?? undefined })));
  }

  /** Replaces all templates. */
  updateTemplates(templates: ILinkTemplate[], tag?: string): Observable<unknown> {
    return this.#api.put('/settings/links', { templates }, { ifMatch: tag });
  }
}
