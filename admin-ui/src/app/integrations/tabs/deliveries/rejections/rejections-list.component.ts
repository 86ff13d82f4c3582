import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { MatTooltipModule } from '@angular/material/tooltip';
import { Router } from '@angular/router';

import { IRejection } from '../../../../api/models';
import { Page } from '../../../../api/page';
import { ProblemError } from '../../../../api/problem';
import { RejectionsService } from '../../../../api/rejections.service';
import { I18n } from '../../../../i18n/i18n';
import { Drawer } from '../../../../shared/drawer/drawer';
import { LoadState } from '../../../../shared/loading/load-state';
import { Notice } from '../../../../shared/notice/notice';
import { PageState } from '../../../../shared/states/page-state';
import { KeyboardRows } from '../../../../shared/table/keyboard-rows';
import { LogTime } from '../../../../shared/time/log-time';
import { deliveryWords, inWords } from '../delivery-words';
import { HandlerNames } from '../handler-names';
import { RejectionDrawer } from './rejection.drawer';
import { rejectionsTexts } from './rejections.texts';

/** Requests that an integration's webhooks refused; filters and the open one are in the address. */
@Component({
  selector: 'app-rejections-list',
  imports: [
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatSelectModule,
    MatTooltipModule,
    KeyboardRows,
    LoadState,
    LogTime,
    PageState,
  ],
  providers: [HandlerNames],
  templateUrl: './rejections-list.component.html',
  styles: `
    .about {
      margin-bottom: 12px;
      max-width: 860px;
    }
    .bar {
      align-items: center;
      display: flex;
      justify-content: space-between;
    }
    .rows tbody tr {
      cursor: pointer;
    }
    .more {
      display: flex;
      justify-content: center;
      margin-top: 12px;
    }
    .suppressed {
      font-size: 13px;
    }
    @media (max-width: 700px) {
      .rows tr {
        display: flex;
        flex-direction: column;
      }
      .rows td.cell-title {
        order: -1;
        padding-inline-end: 16px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RejectionsListComponent {
  readonly #service = inject(RejectionsService);
  readonly #router = inject(Router);
  readonly #drawer = inject(Drawer);
  readonly #notice = inject(Notice);
  readonly #i18n = inject(I18n);
  readonly #handlers = inject(HandlerNames);
  protected readonly t = this.#i18n.texts(rejectionsTexts);
  protected readonly words = this.#i18n.texts(deliveryWords);
  protected readonly inWords = inWords;

  /** The integration's. */
  readonly id = input.required<string>();
  readonly handler = input<string>();
  readonly reason = input<string>();
  /** The refused request that is open. */
  readonly rejection = input<string>();

  protected readonly loadingMore = signal(false);
  readonly #query = computed(() => ({ id: this.id(), handler: this.handler(), reason: this.reason() }), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly first = rxResource({
    params: () => this.#query(),
    stream: ({ params: { id, handler, reason } }) => this.#service.getPage(id, { handler, reason }),
  });
  /** The former rows stay while others are on their way. */
  protected readonly shown = linkedSignal<Page<IRejection> | undefined, Page<IRejection> | undefined>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (now, former) => now ?? (this.first.error() ? undefined : former?.value),
  });
  protected readonly handlers = computed(() =>
    this.#handlers.with([this.handler() ?? '', ...(this.shown()?.items ?? []).map(({ handlerName }) => handlerName)]),
  );
  protected readonly reasons = computed(() => Object.entries(this.words().refusals));
  #opened: MatDialogRef<RejectionDrawer> | undefined;

  constructor() {
    effect(() => this.#handlers.integrationId.set(this.id()));
    effect(() => {
      const shown = this.shown();
      const named = this.rejection();
      const rejection = shown?.items.find(({ id }) => id === named);
      untracked(() => {
        this.#show(rejection);
        if (shown && named && !rejection) {
          this.#notice.say(this.t().gone);
          this.go({ rejection: '' }, true);
        }
      });
    });
    inject(DestroyRef).onDestroy(() => this.#close());
  }

  protected go(change: { handler?: string; reason?: string; rejection?: string }, replaceUrl = false): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  protected more(): void {
    const { id, ...query } = this.#query();
    const page = this.shown();
    if (!page || this.loadingMore()) {
      return;
    }
    this.loadingMore.set(true);
    this.#service.getPage(id, { ...query, cursor: page.nextCursor }).subscribe({
      next: (next) => {
        this.loadingMore.set(false);
        this.shown.update((now) => (now === page ? { ...next, items: [...page.items, ...next.items] } : now));
      },
      error: (problem: ProblemError) => {
        this.loadingMore.set(false);
        this.#notice.failed(problem);
      },
    });
  }

  protected number(n: number | null | undefined): string {
    return new Intl.NumberFormat(this.#i18n.locale()).format(n ?? 0);
  }

  #show(rejection: IRejection | undefined): void {
    if (!rejection) {
      this.#close();
    } else if (!this.#opened) {
      const opened = this.#drawer.open(RejectionDrawer, rejection);
      this.#opened = opened;
      opened.afterClosed().subscribe(() => {
        if (this.#opened === opened) {
          this.#opened = undefined;
          this.go({ rejection: '' });
        }
      });
    }
  }

  #close(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    opened?.close();
  }
}
