import { inject, Injectable } from '@angular/core';
import { catchError, forkJoin, map, Observable, of } from 'rxjs';

import { ApiClient } from '../api/api-client';
import { IntegrationsService } from '../api/integrations.service';
import { IIntegration } from '../api/models';
import { ProblemError } from '../api/problem';
import { isId, PaletteEntry } from './palette-entry';

const MOST = 8;

/** Asks the hub for what somebody types into the palette. */
@Injectable({ providedIn: 'root' })
export class Found {
  readonly #api = inject(ApiClient);
  readonly #integrations = inject(IntegrationsService);

  search(query: string, deliveryOf: (handler: string) => string): Observable<PaletteEntry[]> {
    return isId(query) ? this.#byId(query.toLowerCase(), deliveryOf) : this.#byName(query);
  }

  #byName(search: string): Observable<PaletteEntry[]> {
    return this.#integrations
      .getPage({ search }, { page: 0, size: MOST })
      .pipe(map(({ items }) => items.map((integration) => place(integration, 'integrations'))));
  }

  #byId(id: string, deliveryOf: (handler: string) => string): Observable<PaletteEntry[]> {
    const delivery = this.#api.get('/deliveries/{deliveryId}', { path: { deliveryId: id } }).pipe(
      map(({ integrationId, handlerName }) => ({
        group: 'found' as const,
        icon: 'deliveries' as const,
        label: deliveryOf(handlerName ?? ''),
        detail: id,
        to: `/admin/integrations/${integrationId}/deliveries?delivery=${id}`,
      })),
    );
    return forkJoin([orNothing(delivery), orNothing(this.#integrations.getById(id).pipe(map((integration) => place(integration, 'found'))))]).pipe(map((found) => found.flat()));
  }
}

function place({ id, name }: IIntegration, group: PaletteEntry['group']): PaletteEntry {
  return { group, icon: 'integrations', label: name, to: `/admin/integrations/${id}` };
}

/** What is not there, and what one may not see, is not found. */
function orNothing<T>(found: Observable<T>): Observable<T[]> {
  return found.pipe(
    map((one) => [one]),
    catchError((problem: ProblemError) => {
      if ([403, 404, 410].includes(problem.status)) {
        return of([]);
      }
      throw problem;
    }),
  );
}
