import { HttpContext } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { catchError, EMPTY, filter, Observable, switchMap, tap } from 'rxjs';

import { AuditQuery, AuditService } from '../../api/audit.service';
import { IAuditLog } from '../../api/models';
import { Page } from '../../api/page';
import { ProblemError } from '../../api/problem';
import { ASKS_TO_SIGN_IN } from '../../session/asks-to-sign-in';
import { Notice } from '../../shared/notice/notice';
import { attended } from '../../shared/time/attended';
import { entryAt } from '../entry/entry-key';
import { asked, TrailQuery } from './trail-query';

const LOOKED_FOR_EVERY_MS = 10_000;

/** Whose entries are wanted, and which; without an integration, those of the hub. */
export interface WantedEntries {
  integrationId: string | undefined;
  query: TrailQuery;
}

interface Loaded {
  entries: readonly IAuditLog[];
  cursor: string | undefined;
}

/** The entries of a trail that a query means: pages of them, and how many have come since. */
@Injectable()
export class TrailList {
  readonly #service = inject(AuditService);
  readonly #notice = inject(Notice);
  readonly wanted = signal<WantedEntries | undefined>(undefined);
  /** What is asked of the hub; periods that end now end when it is asked. */
  readonly asked = computed<AuditQuery>(() => {
    const wanted = this.wanted();
    if (!wanted) {
      return {};
    }
    const query = asked(wanted.query, new Date());
    return wanted.integrationId === undefined ? { ...query, integration: wanted.query.integration } : query;
  });

  readonly first = rxResource({
    params: () => this.wanted() && { query: this.asked() },
    stream: ({ params }) => this.#page(params.query),
  });
  /** The former entries stay until the next are there. */
  readonly #loaded = linkedSignal<Page<IAuditLog> | undefined, Loaded | undefined>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (page, former) =>
      page ? { entries: page.items, cursor: page.nextCursor } : this.first.error() ? undefined : former?.value,
  });
  readonly isLoaded = computed(() => this.#loaded() !== undefined);
  readonly entries = computed(() => this.#loaded()?.entries ?? []);
  readonly hasMore = computed(() => this.#loaded()?.cursor !== undefined);
  readonly loadingMore = signal(false);

  readonly #arrived = linkedSignal<Loaded | undefined, Page<IAuditLog> | undefined>({
    source: this.#loaded,
    computation: () => undefined,
  });
  /** How many have come since the first entry that is shown. */
  readonly arrivedCount = computed(() => this.#arrived()?.items.length ?? 0);
  readonly moreArrived = computed(() => this.#arrived()?.hasNext ?? false);
  /** Whether what comes is looked for: it comes before what is shown, and within the period. */
  readonly live = computed(() => {
    const query = this.wanted()?.query;
    return query !== undefined && !query.oldestFirst && asked(query, new Date()).to === undefined;
  });
  readonly #missed = signal(false);
  readonly away = computed(() => this.#missed() || this.first.error() !== undefined);

  constructor() {
    attended(LOOKED_FOR_EVERY_MS)
      .pipe(
        filter(() => this.live() && this.isLoaded()),
        switchMap(() => this.#news()),
        takeUntilDestroyed(),
      )
      .subscribe();
  }

  more(): void {
    const loaded = this.#loaded();
    if (!loaded?.cursor || this.loadingMore()) {
      return;
    }
    this.loadingMore.set(true);
    this.#page({ ...this.asked(), cursor: loaded.cursor }).subscribe({
      next: ({ items, nextCursor }) => {
        this.loadingMore.set(false);
        if (this.#loaded() === loaded) {
          this.#loaded.set({ entries: [...loaded.entries, ...items], cursor: nextCursor });
        }
      },
      error: (problem: ProblemError) => {
        this.loadingMore.set(false);
        this.#notice.failed(problem);
      },
    });
  }

  /** Puts what has come before what is shown; what would leave a gap begins anew. */
  bringIn(): void {
    const arrived = this.#arrived();
    const loaded = this.#loaded();
    if (arrived && loaded && !arrived.hasNext) {
      this.#loaded.set({ entries: [...arrived.items, ...loaded.entries], cursor: loaded.cursor });
    } else {
      this.first.reload();
    }
  }

  /** The entries about the time of one that an address names, whatever else is wanted. */
  around(key: string): Observable<Page<IAuditLog>> {
    return this.#page(entryAt(key));
  }

  /** Looks for entries before the first one that is shown. That the hub cannot be reached is said, and nothing more. */
  #news(): Observable<unknown> {
    const newest = this.#newest();
    return this.#page(this.asked(), new HttpContext().set(ASKS_TO_SIGN_IN, false)).pipe(
      tap((page) => {
        this.#missed.set(false);
        const items = page.items.filter(({ leafIndex }) => leafIndex > newest);
        if (items.length > 0 && this.#newest() === newest) {
          this.#arrived.set({ ...page, items, hasNext: items.length === page.items.length && page.hasNext });
        }
      }),
      catchError(() => {
        this.#missed.set(true);
        return EMPTY;
      }),
    );
  }

  #newest(): number {
    return this.entries()[0]?.leafIndex ?? -1;
  }

  #page(query: AuditQuery, context?: HttpContext): Observable<Page<IAuditLog>> {
    const id = this.wanted()?.integrationId;
    return id === undefined ? this.#service.getHubPage(query, context) : this.#service.getPage(id, query, context);
  }
}
