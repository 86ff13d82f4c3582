import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { Router } from '@angular/router';

import { IHandler } from '../../../api/models';
import { injectTexts } from '../../../i18n/i18n';
import { Needs } from '../../../shared/access/needs';
import { Drawer } from '../../../shared/drawer/drawer';
import { LoadState } from '../../../shared/loading/load-state';
import { Notice } from '../../../shared/notice/notice';
import { SearchField } from '../../../shared/search/search-field';
import { PageState } from '../../../shared/states/page-state';
import { StatusChip } from '../../../shared/status/status-chip';
import { KeyboardRows } from '../../../shared/table/keyboard-rows';
import { SortHeader } from '../../../shared/table/sort-header';
import { TimeAgo } from '../../../shared/time/time-ago';
import { HandlerDrawerComponent, HandlerDrawerData } from './drawer/handler-drawer.component';
import { verificationTexts } from './form/verification.texts';
import { fits, HandlerFilter, handlerStates } from './handler-state';
import { handlersTexts } from './handlers.texts';
import { IntegrationHandlers } from './integration-handlers';

const BY_NAME = 'name,asc';
const FILTERS: readonly HandlerFilter[] = ['all', 'enabled', 'disabled', 'attention'];

/** The handlers of an integration; search, order and the open handler are in the address. */
@Component({
  selector: 'app-handlers-tab',
  imports: [
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatSelectModule,
    KeyboardRows,
    LoadState,
    Needs,
    PageState,
    SearchField,
    SortHeader,
    StatusChip,
    TimeAgo,
  ],
  providers: [IntegrationHandlers],
  templateUrl: './handlers-tab.component.html',
  styleUrl: './handlers-tab.component.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlersTabComponent {
  readonly #router = inject(Router);
  readonly #drawer = inject(Drawer);
  readonly #notice = inject(Notice);
  protected readonly t = injectTexts(handlersTexts);
  protected readonly words = injectTexts(verificationTexts);
  protected readonly handlers = inject(IntegrationHandlers);
  protected readonly filters = FILTERS;
  protected readonly states = handlerStates;
  #open: { id: string; ref: MatDialogRef<unknown> } | undefined;

  /** The integration's. */
  readonly id = input.required<string>();
  readonly search = input<string>();
  readonly show = input<string>();
  readonly sort = input<string>();
  /** The handler whose drawer is open, by its id. */
  readonly handler = input<string>();
  /** The part of the drawer that is seen. */
  readonly part = input<string>();

  protected readonly filter = computed(() => FILTERS.find((filter) => filter === this.show()) ?? 'all');
  protected readonly order = computed(() => this.sort() ?? BY_NAME);
  protected readonly all = computed(() => (this.handlers.list.hasValue() ? this.handlers.list.value() : undefined));
  protected readonly shown = computed(() => {
    const [member, direction] = this.order().split(',');
    const turn = direction === 'desc' ? -1 : 1;
    const key = (handler: IHandler) => (member === 'updatedAt' ? handler.updatedAt : handler.name);
    return (this.all() ?? [])
      .filter((handler) => fits(handler, this.search() ?? '', this.filter()))
      .sort((a, b) => turn * key(a).localeCompare(key(b)));
  });

  constructor() {
    effect(() => this.handlers.integrationId.set(this.id()));
    effect(() => {
      const id = this.handler();
      const loaded = this.all() !== undefined;
      untracked(() => this.#follow(id, loaded));
    });
    inject(DestroyRef).onDestroy(() => this.#open?.ref.close());
  }

  protected go(change: Partial<Record<'search' | 'show' | 'sort' | 'handler' | 'part', string | null>>): void {
    void this.#router.navigate([], {
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl: !change.handler,
    });
  }

  protected open(index: number): void {
    this.go({ handler: this.shown()[index]?.id ?? null });
  }

  /** Opens, changes or closes the drawer, as the address says. */
  #follow(id: string | undefined, loaded: boolean): void {
    if (this.#open && this.#open.id !== id) {
      this.#open.ref.close();
      this.#open = undefined;
    }
    if (id === undefined || this.#open || !loaded) {
      if (id !== undefined && loaded && !this.handlers.find(id)) {
        this.go({ handler: null, part: null });
      }
      return;
    }
    if (!this.handlers.find(id)) {
      this.#notice.say(this.t().gone);
      this.go({ handler: null, part: null });
      return;
    }
    const data: HandlerDrawerData = {
      handlers: this.handlers,
      handlerId: id,
      part: this.part,
      show: (part) => this.go({ part }),
    };
    const ref = this.#drawer.open(HandlerDrawerComponent, data, '720px');
    this.#open = { id, ref };
    ref.afterClosed().subscribe(() => {
      if (this.#open?.ref === ref) {
        this.#open = undefined;
        this.go({ handler: null, part: null });
      }
    });
  }
}
