import { HttpContext, HttpEvent } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient, Sent } from './api-client';
import type { paths } from './generated/schema';
import { IAuditLog, IIntegrationState, IRestoredState, IStateDiff } from './models';
import { Page, pageOf } from './page';

/** How entries of the audit log are found. */
export type AuditQuery = NonNullable<Sent<paths['/audit-logs']['get']>['query']>;

/** The forms in which the hub hands entries out. */
export type ExportFormat = 'ndjson' | 'csv' | 'ocsf';

/** What happened, how things were, and bringing that back. */
@Injectable({ providedIn: 'root' })
export class AuditService {
  readonly #api = inject(ApiClient);

  getByIntegration(integrationId: string): Observable<IAuditLog[]> {
    return this.getPage(integrationId, {}).pipe(map((page) => page.items));
  }

  getPage(integrationId: string, query: AuditQuery, context?: HttpContext): Observable<Page<IAuditLog>> {
    return this.#api
      .getResponse('/integrations/{id}/audit-logs', { path: { id: integrationId }, query, context, exact: true })
      .pipe(map((response) => pageOf(response, (entry) => entry as IAuditLog)));
  }

  /** The trail of the whole hub. */
  getHubPage(query: AuditQuery, context?: HttpContext): Observable<Page<IAuditLog>> {
    return this.#api
      .getResponse('/audit-logs', { query, context, exact: true })
      .pipe(map((response) => pageOf(response, (entry) => entry as IAuditLog)));
  }

  /** An integration as it was; a moment is a version of the trail or an instant, and none is now. */
  getState(integrationId: string, moment?: string): Observable<IIntegrationState> {
    return this.#api.get('/integrations/{id}/history', {
      path: { id: integrationId },
      query: moment === undefined ? {} : /^\d+$/.test(moment) ? { version: moment } : { at: moment },
      exact: true,
    }) as Observable<IIntegrationState>;
  }

  /** How an integration differs between two moments; the second is now if it is not given. */
  getDiff(integrationId: string, from: string, to?: string): Observable<IStateDiff> {
    return this.#api.get('/integrations/{id}/diff', {
      path: { id: integrationId },
      query: { from, to },
      exact: true,
    }) as Observable<IStateDiff>;
  }

  /** Brings the state after an event back; a dry run only says what would happen. */
  restoreState(integrationId: string, version: number, dryRun: boolean): Observable<IRestoredState> {
    return this.#api.post('/integrations/{id}/restore', { version, dryRun }, {
      path: { id: integrationId },
      exact: true,
    }) as Observable<IRestoredState>;
  }

  /** All entries that are asked for, as a file. */
  export(query: AuditQuery & { format: ExportFormat }): Observable<HttpEvent<Blob>> {
    return this.#api.download('/audit-logs/export', { query });
  }

  /** All stored events of an integration, as a file; its header `Hub-Last-Version` names the last one. */
  exportEvents(integrationId: string): Observable<HttpEvent<Blob>> {
    return this.#api.download('/integrations/{id}/events', { path: { id: integrationId } });
  }
}
