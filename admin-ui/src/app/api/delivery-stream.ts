import { inject, Injectable } from '@angular/core';
import { catchError, Observable, of, retry, switchMap, throwError, timer } from 'rxjs';

import { DeliveriesService } from './deliveries.service';
import { IDelivery } from './models';
import { ProblemError } from './problem';

/**
 * What is heard of deliveries while they are watched. After `begun` nothing is missed, but what was before is not told; `lost` until
 * `found`, which goes on where it was; after `missed` only a list is whole.
 */
export type DeliveryNews =
  | { kind: 'delivery'; delivery: IDelivery }
  | { kind: 'begun' | 'found' | 'lost' | 'missed' };

const SHORTEST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;

/** Watches deliveries as they change. */
@Injectable({ providedIn: 'root' })
export class DeliveryStream {
  readonly #deliveries = inject(DeliveriesService);

  /** Goes on for as long as one may see them: a lost connection is made again, and who is signed out is asked to sign in. */
  watch(integrationId: string): Observable<DeliveryNews> {
    return new Observable<DeliveryNews>((heard) => {
      let begun = false;
      const source = new EventSource(`/integrations/${encodeURIComponent(integrationId)}/deliveries/stream`);
      source.onopen = () => {
        heard.next({ kind: begun ? 'found' : 'begun' });
        begun = true;
      };
      source.onerror = () => {
        // The browser comes back by itself from a lost connection, and not from a refusal, of which it does not tell the reason.
        const refused = source.readyState === EventSource.CLOSED;
        if (begun || !refused) {
          heard.next({ kind: 'lost' });
        }
        if (refused) {
          heard.error(new Error('The stream was refused'));
        }
      };
      source.addEventListener('delivery', ({ data }: MessageEvent<string>) =>
        heard.next({ kind: 'delivery', delivery: JSON.parse(data) as IDelivery }),
      );
      source.addEventListener('reset', () => heard.next({ kind: 'missed' }));
      return () => source.close();
    }).pipe(
      retry({
        delay: (_, refusals) =>
          timer(Math.min(SHORTEST_WAIT_MS * 2 ** (refusals - 1), LONGEST_WAIT_MS)).pipe(switchMap(() => this.#mayBeSeen(integrationId))),
        resetOnSuccess: true,
      }),
    );
  }

  /** A request of another kind, which asks whoever has no session to sign in, and fails for good for those who may not. */
  #mayBeSeen(integrationId: string): Observable<unknown> {
    return this.#deliveries
      .getPage(integrationId, { limit: 1 })
      .pipe(
        catchError((problem: ProblemError) => (problem.status === 403 || problem.status === 404 ? throwError(() => problem) : of(null))),
      );
  }
}
