import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { IDelivery } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { Notice } from '../../../../shared/notice/notice';
import { boundsOf } from '../../../../shared/time/period';
import { DeliveryFilter, isMeant, queryOf } from './delivery-filter';
import { broughtIn, continued, heard, LiveRows, loaded } from './live-rows';

const PAGE_SIZE = 50;
const LARGEST_PAGE = 200;
const MOST_FRESH = 200;

/** Whose deliveries are wanted, and which. */
export interface WantedDeliveries {
  integrationId: string;
  filter: DeliveryFilter;
}

/** The deliveries that a filter means: pages of them, and what has become of them since. */
@Injectable()
export class DeliveryList {
  readonly #deliveries = inject(DeliveriesService);
  readonly #notice = inject(Notice);
  readonly wanted = signal<WantedDeliveries | undefined>(undefined);

  /** The first page; periods that end now end when it is loaded. */
  readonly first = rxResource({
    params: () => this.wanted(),
    stream: ({ params }) => this.#page(params, PAGE_SIZE),
  });
  /** The former rows stay while others are on their way. */
  readonly #list = linkedSignal<LiveRows | undefined, LiveRows | undefined>({
    source: () => (this.first.hasValue() ? loaded(this.first.value().items, this.first.value().nextCursor) : undefined),
    computation: (now, former) => now ?? (this.first.error() ? undefined : former?.value),
  });
  readonly rows = computed(() => this.#list()?.rows);
  readonly hasMore = computed(() => this.#list()?.cursor !== undefined);
  readonly freshCount = computed(() => Math.min(this.#list()?.fresh.length ?? 0, MOST_FRESH));
  /** There is so much new that it is better loaded. */
  readonly isFarBehind = computed(() => this.freshCount() === MOST_FRESH);
  readonly loadingMore = signal(false);
  readonly #mayHaveMissed = signal(false);

  constructor() {
    effect(() => {
      if (this.#mayHaveMissed() && this.first.hasValue() && !this.first.isLoading()) {
        this.#mayHaveMissed.set(false);
        untracked(() => this.#lookAgain());
      }
    });
  }

  more(): void {
    const wanted = this.wanted();
    const cursor = this.#list()?.cursor;
    if (!wanted || cursor === undefined || this.loadingMore()) {
      return;
    }
    this.loadingMore.set(true);
    this.#page(wanted, PAGE_SIZE, cursor).subscribe({
      next: ({ items, nextCursor }) => {
        this.loadingMore.set(false);
        // Another filter may have been set meanwhile.
        this.#list.update((list) => (list?.cursor === cursor ? continued(list, items, nextCursor) : list));
      },
      error: (problem: ProblemError) => {
        this.loadingMore.set(false);
        this.#notice.failed(problem);
      },
    });
  }

  /** Shows what has come. */
  bringIn(): void {
    if (this.isFarBehind()) {
      this.first.reload();
    } else {
      this.#list.update((list) => list && broughtIn(list));
    }
  }

  /** Takes in what was heard of a delivery. */
  hear(delivery: IDelivery): void {
    const wanted = this.wanted();
    if (this.first.isLoading()) {
      // The page that is on its way may be from before.
      this.#mayHaveMissed.set(true);
    }
    if (wanted?.integrationId === delivery.integrationId) {
      const meant = isMeant(wanted.filter, delivery, new Date());
      this.#list.update((list) => list && heard(list, delivery, meant && !this.isFarBehind()));
    }
  }

  /** Asks how things are after a time in which nothing was heard. */
  catchUp(): void {
    this.#mayHaveMissed.set(true);
  }

  #lookAgain(): void {
    const wanted = this.wanted();
    const rows = this.rows();
    if (wanted && rows) {
      this.#page(wanted, Math.min(Math.max(PAGE_SIZE, rows.length), LARGEST_PAGE)).subscribe({
        next: ({ items }) => items.forEach((delivery) => this.#take(delivery)),
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
    }
  }

  /** What the hub found is meant. */
  #take(delivery: IDelivery): void {
    this.#list.update((list) => list && heard(list, delivery, true));
  }

  #page({ integrationId, filter }: WantedDeliveries, limit: number, cursor?: string) {
    return this.#deliveries.getPage(integrationId, { ...queryOf(filter, boundsOf(filter.range, new Date())), limit, cursor });
  }
}
