import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { catchError, distinctUntilChanged, EMPTY, fromEvent, map, Observable, startWith, Subject, switchMap } from 'rxjs';

import { DeliveryNews, DeliveryStream } from '../../../../api/delivery-stream';

/** How well changes are heard of. */
export type Connection = 'connecting' | 'live' | 'lost' | 'paused' | 'refused';

/** Watches an integration's deliveries while somebody looks at them: a page in the background has no stream. */
@Injectable()
export class LiveView {
  readonly #stream = inject(DeliveryStream);
  readonly #visible = visible();
  readonly #connection = signal<Connection>('connecting');
  readonly #news = new Subject<DeliveryNews>();

  /** Nobody is watched without one. */
  readonly integrationId = signal<string | undefined>(undefined);
  readonly paused = signal(false);
  readonly news = this.#news.asObservable();
  readonly connection = computed<Connection>(() => (this.paused() ? 'paused' : this.#connection()));

  constructor() {
    const watched = computed(() => (this.paused() || !this.#visible() ? undefined : this.integrationId()));
    toObservable(watched)
      .pipe(
        switchMap((id) => (id === undefined ? EMPTY : this.#watch(id))),
        takeUntilDestroyed(),
      )
      .subscribe((news) => this.#news.next(news));
  }

  #watch(id: string): Observable<DeliveryNews> {
    this.#connection.set('connecting');
    return this.#stream.watch(id).pipe(
      map((news) => {
        this.#connection.set(news.kind === 'lost' ? 'lost' : 'live');
        return news;
      }),
      catchError(() => {
        this.#connection.set('refused');
        return EMPTY;
      }),
    );
  }
}

function visible() {
  const document = inject(DOCUMENT);
  return toSignal(
    fromEvent(document, 'visibilitychange').pipe(
      startWith(null),
      map(() => document.visibilityState === 'visible'),
      distinctUntilChanged(),
    ),
    { requireSync: true },
  );
}
