import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { MatTooltipModule } from '@angular/material/tooltip';
import { filter, switchMap } from 'rxjs';

import { DeliveriesService } from '../../../../api/deliveries.service';
import { IDelivery, IDeliveryDetails } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { Needs } from '../../../../shared/access/needs';
import { Confirm } from '../../../../shared/confirm/confirm.dialog';
import { CopyButton } from '../../../../shared/copy/copy-button';
import { DrawerFrame } from '../../../../shared/drawer/drawer-frame';
import { LoadState } from '../../../../shared/loading/load-state';
import { Notice } from '../../../../shared/notice/notice';
import { StatusChip } from '../../../../shared/status/status-chip';
import { LogTime } from '../../../../shared/time/log-time';
import { TimeAgo } from '../../../../shared/time/time-ago';
import { deliveryWords, inWords, statusOf } from '../delivery-words';
import { Until } from '../until';
import { AttemptList } from './attempt-list';
import { CancelDialog } from './cancel.dialog';
import { DeliveryHistory } from './delivery-history';
import { deliveryTexts } from './delivery.texts';
import { OpenDelivery } from './open-delivery';
import { RelatedDeliveries } from './related-deliveries';
import { RequestView } from './request-view';

interface Verification {
  scheme: string;
  verified: boolean;
  secretVersion?: number;
}

/** All that is known of a delivery, and what can be done with it. */
@Component({
  selector: 'app-delivery-drawer',
  imports: [
    MatButtonModule,
    MatIconModule,
    MatProgressBarModule,
    MatTooltipModule,
    AttemptList,
    CopyButton,
    DeliveryHistory,
    DrawerFrame,
    LoadState,
    LogTime,
    Needs,
    RelatedDeliveries,
    RequestView,
    StatusChip,
    TimeAgo,
    Until,
  ],
  templateUrl: './delivery.drawer.html',
  styleUrl: './delivery.drawer.scss',
  host: { '(keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveryDrawer {
  readonly #deliveries = inject(DeliveriesService);
  readonly #dialog = inject(MatDialog);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  protected readonly open = inject<OpenDelivery>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(deliveryTexts);
  protected readonly words = injectTexts(deliveryWords);
  protected readonly statusOf = statusOf;
  protected readonly inWords = inWords;
  protected readonly busy = signal(false);

  protected readonly details = rxResource({
    params: () => this.open.id(),
    stream: ({ params: id }) => this.#deliveries.getById(id),
  });
  /** What is shown stays while it is asked for again; another delivery does not. */
  protected readonly shown = linkedSignal<IDeliveryDetails | undefined, IDeliveryDetails | undefined>({
    source: () => (this.details.hasValue() ? this.details.value() : undefined),
    computation: (now, former) => {
      const before = former?.value;
      return now ?? (this.details.error() || before?.id !== this.open.id() ? undefined : before);
    },
  });
  protected readonly name = computed(() => this.shown()?.handlerName ?? this.shown()?.handlerId ?? '');
  protected readonly isKept = computed(() => this.shown()?.payload.state === 'kept');
  protected readonly newer = computed(() => this.open.neighbour(-1));
  protected readonly older = computed(() => this.open.neighbour(1));
  /** A replay was verified when it was received. */
  protected readonly verification = computed(() => {
    const received = this.shown()?.timeline.find(({ type }) => type === 'webhook.received');
    return (received?.data as { verification?: Verification } | undefined)?.verification;
  });

  constructor() {
    this.open.changes.pipe(takeUntilDestroyed()).subscribe(() => this.details.reload());
  }

  protected show(id: string): void {
    this.open.opener.open(id);
  }

  protected step(step: -1 | 1): void {
    const id = this.open.neighbour(step);
    if (id !== undefined) {
      this.show(id);
    }
  }

  /** In a text that scrolls, the arrows scroll. */
  protected pressed(event: KeyboardEvent): void {
    if (event.target instanceof HTMLPreElement || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'ArrowLeft') {
      this.step(-1);
    } else if (event.key === 'ArrowRight') {
      this.step(1);
    }
  }

  protected replay(): void {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.#deliveries.replay(this.open.id()).subscribe({
      next: (id) => {
        this.busy.set(false);
        this.#notice.say(this.t().replayed);
        this.show(id);
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.#notice.failed(problem);
      },
    });
  }

  protected cancel(): void {
    this.#dialog
      .open<CancelDialog, string, IDelivery>(CancelDialog, { width: '480px', data: this.open.id() })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe((cancelled) => {
        this.open.opener.changed(cancelled);
        this.details.reload();
        this.#notice.say(this.t().cancelled);
      });
  }

  protected erase(): void {
    const t = this.t();
    this.#confirm
      .ask({ title: t.eraseTitle, effects: [t.eraseEffect, t.eraseStays], action: t.eraseAction, name: this.name() })
      .pipe(switchMap(() => this.#deliveries.erasePayload(this.open.id())))
      .subscribe({
        next: () => {
          this.details.reload();
          this.#notice.say(t.erased);
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }
}
