import { IDelivery } from '../../../../api/models';

/** A list of deliveries, the newest first, that goes on changing. */
export interface LiveRows {
  /** What is shown; a row changes in its place, and none comes in between by itself. */
  rows: readonly IDelivery[];
  /** What has come since, until somebody wants to see it. */
  fresh: readonly IDelivery[];
  /** Where the rest begins; there is none without it. */
  cursor: string | undefined;
}

/** A page as it was loaded. */
export function loaded(rows: readonly IDelivery[], cursor: string | undefined): LiveRows {
  return { rows, fresh: [], cursor };
}

/** The page after it. */
export function continued(list: LiveRows, rows: readonly IDelivery[], cursor: string | undefined): LiveRows {
  const known = new Set(list.rows.map(({ id }) => id));
  return { ...list, rows: [...list.rows, ...rows.filter(({ id }) => !known.has(id))], cursor };
}

/** The list once a delivery was heard of; `meant` says whether it is one of those that are wanted, as it is now. */
export function heard(list: LiveRows, delivery: IDelivery, meant: boolean): LiveRows {
  if (list.rows.some(({ id }) => id === delivery.id)) {
    return { ...list, rows: list.rows.map((row) => (row.id === delivery.id ? later(row, delivery) : row)) };
  }
  const fresh = list.fresh.filter(({ id }) => id !== delivery.id);
  const last = list.rows.at(-1);
  const isBeyond = list.cursor !== undefined && (last === undefined || delivery.id < last.id);
  if (!meant || isBeyond) {
    return fresh.length === list.fresh.length ? list : { ...list, fresh };
  }
  const former = list.fresh.find(({ id }) => id === delivery.id);
  const arrived = { ...list, fresh: [...fresh, former ? later(former, delivery) : delivery] };
  return list.rows.length === 0 ? broughtIn(arrived) : arrived;
}

/** All that has come is shown, in its place. */
export function broughtIn({ rows, fresh, cursor }: LiveRows): LiveRows {
  // Ids are made in the order of time (RFC 9562, 5.7).
  return { rows: [...rows, ...fresh].sort((a, b) => (a.id < b.id ? 1 : -1)), fresh: [], cursor };
}

/** What is told twice, or by another way, may come late. */
function later(one: IDelivery, other: IDelivery): IDelivery {
  return Date.parse(other.changedAt) >= Date.parse(one.changedAt) ? other : one;
}
