import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient, Sent } from './api-client';
import type { paths } from './generated/schema';
import { IAuditLog } from './models';
import { Page, pageOf } from './page';

/** How entries of the audit log are found. */
export type AuditQuery = NonNullable<Sent<paths['/integrations/{id}/audit-logs']['get']>['query']>;

/** What happened. */
@Injectable({ providedIn: 'root' })
export class AuditService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<IAuditLog[]> {
    return this.getPage(integrationId, {}).pipe(map((page) => page.items));
  }

  getPage(integrationId: string, query: AuditQuery): Observable<Page<IAuditLog>> {
    return this.#api
      .getResponse('/integrations/{id}/audit-logs', { path: { id: integrationId }, query })
      .pipe(map((response) => pageOf(response, (entry) => entry as IAuditLog)));
  }
}
