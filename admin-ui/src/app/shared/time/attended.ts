import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { filter, fromEvent, interval, map, merge, Observable, startWith, timestamp, withLatestFrom } from 'rxjs';

const STILL_HERE_MS = 5 * 60_000;

/**
 * Ticks while somebody is at the page, and as they come back to it: who looks for news by it keeps no session alive that nobody uses.
 * For constructors.
 */
export function attended(everyMs: number): Observable<void> {
  const document = inject(DOCUMENT);
  const returned = fromEvent(document, 'visibilitychange');
  const seen = merge(returned, fromEvent(document, 'pointermove'), fromEvent(document, 'keydown')).pipe(startWith(null), timestamp());
  return merge(interval(everyMs), returned).pipe(
    withLatestFrom(seen),
    filter(([, last]) => document.visibilityState === 'visible' && Date.now() - last.timestamp < STILL_HERE_MS),
    map(() => undefined),
  );
}
