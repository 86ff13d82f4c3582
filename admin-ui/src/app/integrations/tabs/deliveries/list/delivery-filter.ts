import { DeliveryQuery } from '../../../../api/deliveries.service';
import { DeliveryStatus, IDelivery } from '../../../../api/models';
import { Bounds, boundsOf } from '../../../../shared/time/period';
import { STATES } from '../delivery-words';

/** Which deliveries somebody wants to see, as the address holds it. */
export interface DeliveryFilter {
  search: string;
  handler: string;
  states: readonly DeliveryStatus[];
  range: string;
}

/** The period that is shown unless it is said. */
export const USUAL_RANGE = '24h';

/** Reads states as the address has them: `pending,delivered`. */
export function statesIn(text: string | undefined): DeliveryStatus[] {
  const named = (text ?? '').split(',');
  return STATES.filter((state) => named.includes(state));
}

/** What the hub is asked for. */
export function queryOf({ search, handler, states }: DeliveryFilter, bounds: Bounds): DeliveryQuery {
  return {
    search: search.trim() || undefined,
    handler: handler || undefined,
    status: states.length > 0 ? [...states] : undefined,
    from: bounds.from?.toISOString(),
    to: bounds.to?.toISOString(),
  };
}

/**
 * Whether a delivery that was just heard of is meant. With a search only the hub can tell, unless it is for one of the delivery's ids.
 */
export function isMeant(filter: DeliveryFilter, delivery: IDelivery, now: Date): boolean {
  const { from, to } = boundsOf(filter.range, now);
  const received = Date.parse(delivery.receivedAt);
  const search = filter.search.trim();
  return (
    (filter.states.length === 0 || filter.states.includes(delivery.status)) &&
    (filter.handler === '' || filter.handler === delivery.handlerName || filter.handler === delivery.handlerId) &&
    (search === '' || [delivery.id, delivery.replayOf, delivery.providerId].includes(search)) &&
    (from === undefined || received >= from.getTime()) &&
    (to === undefined || received < to.getTime())
  );
}
