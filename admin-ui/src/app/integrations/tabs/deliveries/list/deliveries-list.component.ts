import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { MatTooltipModule } from '@angular/material/tooltip';
import { Router } from '@angular/router';
import { filter } from 'rxjs';

import { DeliveryNews } from '../../../../api/delivery-stream';
import { IDelivery, IReplay } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { Session } from '../../../../session/session';
import { Needs } from '../../../../shared/access/needs';
import { Drawer } from '../../../../shared/drawer/drawer';
import { LoadState } from '../../../../shared/loading/load-state';
import { SearchField } from '../../../../shared/search/search-field';
import { PageState } from '../../../../shared/states/page-state';
import { StatusChip } from '../../../../shared/status/status-chip';
import { KeyboardRows } from '../../../../shared/table/keyboard-rows';
import { duration } from '../../../../shared/time/duration';
import { LogTime } from '../../../../shared/time/log-time';
import { boundsOf } from '../../../../shared/time/period';
import { TimeRange } from '../../../../shared/time/time-range';
import { deliveriesTexts } from '../deliveries.texts';
import { DeliveryDrawer } from '../delivery/delivery.drawer';
import { OpenDelivery } from '../delivery/open-delivery';
import { deliveryWords, inWords, STATES, statusOf } from '../delivery-words';
import { HandlerNames } from '../handler-names';
import { ReplayDialog, ReplayDialogData } from '../replays/replay.dialog';
import { Until } from '../until';
import { DeliveryFilter, queryOf, statesIn, USUAL_RANGE } from './delivery-filter';
import { DeliveryList } from './delivery-list';
import { LiveView } from './live-view';

/** An integration's deliveries as they come and change; filters and the open delivery are in the address. */
@Component({
  selector: 'app-deliveries-list',
  imports: [
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatSelectModule,
    MatTooltipModule,
    KeyboardRows,
    LoadState,
    LogTime,
    Needs,
    PageState,
    SearchField,
    StatusChip,
    TimeRange,
    Until,
  ],
  providers: [DeliveryList, HandlerNames, LiveView],
  templateUrl: './deliveries-list.component.html',
  styleUrl: './deliveries-list.component.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveriesListComponent {
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #drawer = inject(Drawer);
  readonly #session = inject(Session);
  readonly #handlers = inject(HandlerNames);
  protected readonly list = inject(DeliveryList);
  protected readonly live = inject(LiveView);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.texts(deliveriesTexts);
  protected readonly words = this.i18n.texts(deliveryWords);
  protected readonly duration = duration;
  protected readonly STATES = STATES;
  protected readonly statusOf = statusOf;
  protected readonly inWords = inWords;

  /** The integration's. */
  readonly id = input.required<string>();
  readonly search = input<string>();
  readonly handler = input<string>();
  readonly state = input<string>();
  readonly range = input<string>();
  /** The delivery that is open. */
  readonly delivery = input<string>();

  protected readonly filter = computed<DeliveryFilter>(
    () => ({
      search: this.search() ?? '',
      handler: this.handler() ?? '',
      states: statesIn(this.state()),
      range: this.range() ?? USUAL_RANGE,
    }),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly isFiltered = computed(() => {
    const { search, handler, states } = this.filter();
    return search !== '' || handler !== '' || states.length > 0;
  });
  protected readonly handlers = computed(() =>
    this.#handlers.with([this.filter().handler, ...(this.list.rows() ?? []).map(({ handlerName }) => handlerName)]),
  );
  protected readonly connection = computed(() => {
    const { connecting, live, lost, paused, noWatching } = this.t();
    return { connecting, live, lost, paused, refused: noWatching }[this.live.connection()];
  });
  #opened: { ref: MatDialogRef<DeliveryDrawer>; data: OpenDelivery } | undefined;

  constructor() {
    effect(() => {
      this.#handlers.integrationId.set(this.id());
      this.list.wanted.set({ integrationId: this.id(), filter: this.filter() });
      this.live.integrationId.set(this.#session.can('deliveries:read', this.id()) ? this.id() : undefined);
    });
    this.live.news.pipe(takeUntilDestroyed()).subscribe((news) => this.#hear(news));
    effect(() => {
      const delivery = this.delivery();
      untracked(() => this.#show(delivery));
    });
    inject(DestroyRef).onDestroy(() => {
      const opened = this.#opened;
      this.#opened = undefined;
      opened?.ref.close();
    });
  }

  protected go(change: Partial<DeliveryFilter>): void {
    const { search, handler, states, range } = { ...this.filter(), ...change };
    void this.#router.navigate([], {
      queryParams: {
        search: search || null,
        handler: handler || null,
        state: states.length > 0 ? states.join(',') : null,
        range: range === USUAL_RANGE ? null : range,
      },
      queryParamsHandling: 'merge',
      replaceUrl: change.search !== undefined,
    });
  }

  protected open(delivery: IDelivery | undefined): void {
    if (delivery) {
      this.#goTo(delivery.id, false);
    }
  }

  protected replayMany(): void {
    const { search, handler, states, range } = this.filter();
    const { from, to } = queryOf(this.filter(), boundsOf(range, new Date()));
    this.#dialog
      .open<ReplayDialog, ReplayDialogData, IReplay>(ReplayDialog, {
        width: '560px',
        data: { integrationId: this.id(), filter: { search: search || undefined, handler: handler || undefined, from, to }, states },
      })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe(() => void this.#router.navigate(['/admin/integrations', this.id(), 'deliveries', 'replays']));
  }

  #hear(news: DeliveryNews): void {
    switch (news.kind) {
      case 'delivery':
        this.list.hear(news.delivery);
        this.#opened?.data.hear(news.delivery);
        break;
      case 'begun':
      case 'missed':
        this.list.catchUp();
        break;
    }
  }

  #goTo(delivery: string | null, replaceUrl: boolean): void {
    void this.#router.navigate([], { queryParams: { delivery }, queryParamsHandling: 'merge', replaceUrl });
  }

  #show(id: string | undefined): void {
    if (id === undefined) {
      this.#opened?.ref.close();
    } else if (this.#opened) {
      this.#opened.data.id.set(id);
    } else {
      const data = new OpenDelivery(this.id(), id, this.list.rows, {
        open: (other) => this.#goTo(other, true),
        changed: (delivery) => this.list.hear(delivery),
      });
      const ref = this.#drawer.open(DeliveryDrawer, data, '720px');
      this.#opened = { ref, data };
      ref.afterClosed().subscribe(() => {
        // Whoever went to another page has no delivery to close there.
        if (this.#opened?.ref === ref) {
          this.#opened = undefined;
          if (this.delivery() !== undefined) {
            this.#goTo(null, true);
          }
        }
      });
    }
  }
}
