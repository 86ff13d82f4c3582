import { HttpResponse } from '@angular/common/http';

/** Which part of a list is asked for. */
export interface Paging {
  /** Counted from 0. */
  page: number;
  size: number;
}

/** A part of a list. */
export interface Page<T> {
  items: T[];
  /** How many there are in all, where the hub counts them (`X-Total-Count`). */
  total: number | undefined;
  /** The cursor of the part that follows (`Link` with `rel="next"`), for lists that go by cursor. */
  nextCursor: string | undefined;
  /** Whether anything follows. */
  hasNext: boolean;
}

/** Reads the headers that the hub pages by. */
export function pageOf<A, T>(response: HttpResponse<A>, item: (resource: A extends readonly (infer E)[] ? E : never) => T): Page<T> {
  const resources = (response.body ?? []) as (A extends readonly (infer E)[] ? E : never)[];
  const total = response.headers.get('X-Total-Count');
  const next = /<([^>]*)>\s*;\s*rel="?next"?/.exec(response.headers.get('Link') ?? '')?.[1];
  return {
    items: resources.map(item),
    total: total === null ? undefined : Number(total),
    nextCursor: next === undefined ? undefined : (new URL(next, 'http://hub').searchParams.get('cursor') ?? undefined),
    hasNext: next !== undefined,
  };
}
