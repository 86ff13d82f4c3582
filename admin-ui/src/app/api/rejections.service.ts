import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient, Sent } from './api-client';
import type { paths } from './generated/schema';
import { IRejection } from './models';
import { Page, pageOf } from './page';

/** Which refused requests are asked for. */
export type RejectionQuery = NonNullable<Sent<paths['/integrations/{id}/rejections']['get']>['query']>;

/** Requests to webhooks that the hub refused, of which it keeps a sample for a week. */
@Injectable({ providedIn: 'root' })
export class RejectionsService {
  readonly #api = inject(ApiClient);

  getPage(integrationId: string, query: RejectionQuery): Observable<Page<IRejection>> {
    return this.#api
      .getResponse('/integrations/{id}/rejections', { path: { id: integrationId }, query })
      .pipe(map((response) => pageOf(response, (rejection) => rejection as IRejection)));
  }
}
