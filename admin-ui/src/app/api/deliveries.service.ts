import { HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import { ApiClient, Sent } from './api-client';
import type { paths } from './generated/schema';
import { IDelivery, IDeliveryDetails, IReplay, IReplayFilter, IReplayPreview } from './models';
import { Page, pageOf } from './page';

/** Which deliveries are asked for. */
export type DeliveryQuery = NonNullable<Sent<paths['/integrations/{id}/deliveries']['get']>['query']>;

/** Webhooks on their way to their targets. */
@Injectable({ providedIn: 'root' })
export class DeliveriesService {
  readonly #api = inject(ApiClient);

  getPage(integrationId: string, query: DeliveryQuery, context?: HttpContext): Observable<Page<IDelivery>> {
    return this.#api
      .getResponse('/integrations/{id}/deliveries', { path: { id: integrationId }, query, context })
      .pipe(map((response) => pageOf(response, (delivery) => delivery as IDelivery)));
  }

  /** With numbers of bodies as they were sent. */
  getById(deliveryId: string): Observable<IDeliveryDetails> {
    return this.#api.get('/deliveries/{deliveryId}', {
      path: { deliveryId },
      exact: true,
    }) as Observable<unknown> as Observable<IDeliveryDetails>;
  }

  /** Brings a webhook to its target once more; the answer is the id of the new delivery. */
  replay(deliveryId: string): Observable<string> {
    return this.#api.post('/deliveries/{deliveryId}/replay', undefined, { path: { deliveryId } }).pipe(map((replay) => replay.id as string));
  }

  cancel(deliveryId: string, reason?: string): Observable<IDelivery> {
    return this.#api.post('/deliveries/{deliveryId}/cancel', { reason }, { path: { deliveryId } }) as Observable<IDelivery>;
  }

  erasePayload(deliveryId: string): Observable<void> {
    return this.#api.delete('/deliveries/{deliveryId}/payload', { path: { deliveryId } });
  }

  /** Where the browser finds the body of a webhook as a file. */
  payloadAddress(deliveryId: string): string {
    return `/deliveries/${encodeURIComponent(deliveryId)}/payload`;
  }

  previewReplay(integrationId: string, filter: IReplayFilter): Observable<IReplayPreview> {
    return this.#replay(integrationId, filter, true) as Observable<IReplayPreview>;
  }

  startReplay(integrationId: string, filter: IReplayFilter): Observable<IReplay> {
    return this.#replay(integrationId, filter, false) as Observable<IReplay>;
  }

  getReplays(integrationId: string): Observable<IReplay[]> {
    return this.#api.get('/integrations/{id}/deliveries/replays', { path: { id: integrationId } }) as Observable<IReplay[]>;
  }

  getReplay(integrationId: string, replayId: string): Observable<IReplay> {
    return this.#api.get('/integrations/{id}/deliveries/replays/{replayId}', {
      path: { id: integrationId, replayId },
    }) as Observable<IReplay>;
  }

  stopReplay(integrationId: string, replayId: string): Observable<IReplay> {
    return this.#api.post('/integrations/{id}/deliveries/replays/{replayId}/stop', undefined, {
      path: { id: integrationId, replayId },
    }) as Observable<IReplay>;
  }

  #replay(integrationId: string, filter: IReplayFilter, preview: boolean): Observable<unknown> {
    return this.#api.post('/integrations/{id}/deliveries/replay', { filter, preview }, { path: { id: integrationId } });
  }
}
