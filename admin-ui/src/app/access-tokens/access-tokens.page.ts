import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { catchError, of } from 'rxjs';

import { AccessTokensService } from '../api/access-tokens.service';
import { IAccessToken } from '../api/models';
import { Page } from '../api/page';
import { injectTexts } from '../i18n/i18n';
import { PageTitle } from '../i18n/page-title';
import { Session } from '../session/session';
import { Needs } from '../shared/access/needs';
import { addressedDrawer } from '../shared/drawer/addressed-drawer';
import { Drawer } from '../shared/drawer/drawer';
import { LoadState } from '../shared/loading/load-state';
import { People } from '../shared/people/people';
import { PageState } from '../shared/states/page-state';
import { Status, StatusChip } from '../shared/status/status-chip';
import { KeyboardRows } from '../shared/table/keyboard-rows';
import { Pager } from '../shared/table/pager';
import { Minutes, TimeAgo } from '../shared/time/time-ago';
import { accessTokensTexts } from './access-tokens.texts';
import { TokenActions } from './token-actions';
import { TokenDrawer, TokenDrawerData } from './token-drawer';
import { statusOf } from './token-status';

const PAGE_SIZE = 25;

/** Access tokens: one's own, and everybody's for whoever looks after users. Owner, page and the open token are in the address. */
@Component({
  selector: 'app-access-tokens-page',
  imports: [
    RouterLink,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatSelectModule,
    KeyboardRows,
    LoadState,
    Needs,
    PageState,
    Pager,
    StatusChip,
    TimeAgo,
  ],
  providers: [TokenActions],
  templateUrl: './access-tokens.page.html',
  styles: `
    .about {
      max-width: 720px;
    }
    .opens {
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessTokensPage {
  readonly #tokens = inject(AccessTokensService);
  readonly #router = inject(Router);
  readonly #minutes = inject(Minutes);
  protected readonly session = inject(Session);
  protected readonly actions = inject(TokenActions);
  protected readonly t = injectTexts(accessTokensTexts);
  protected readonly size = PAGE_SIZE;

  readonly owner = input<string>();
  /** Counted from 1, as people do. */
  readonly page = input<string>();
  /** The token whose drawer is open. */
  readonly token = input<string>();

  protected readonly query = computed(() => ({
    owner: this.owner(),
    page: Math.max(0, Math.trunc(Number(this.page() ?? 1)) - 1 || 0),
  }));
  protected readonly found = rxResource({
    params: () => this.query(),
    stream: ({ params: { owner, page } }) => this.#tokens.getPage(owner, { page, size: PAGE_SIZE }),
  });
  /** The former page stays while the next one is on its way. */
  protected readonly shown = linkedSignal<Page<IAccessToken> | undefined, Page<IAccessToken> | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, former) => now ?? (this.found.error() ? undefined : former?.value),
  });
  /** It may be on another page than the one that is shown. */
  readonly #elsewhere = rxResource({
    params: () => (this.shown() && !this.#listed() ? this.token() : undefined),
    stream: ({ params: id }) => this.#tokens.getById(id).pipe(catchError(() => of(undefined))),
  });
  readonly #listed = computed(() => this.shown()?.items.find(({ id }) => id === this.token()));
  readonly #open = computed(() => this.#listed() ?? (this.token() && this.#elsewhere.hasValue() ? this.#elsewhere.value() : undefined));
  readonly #people = inject(People);
  readonly #names = rxResource({ stream: () => this.#people.users() });
  protected readonly names = computed(() => (this.#names.hasValue() ? this.#names.value() : {}));
  protected readonly owners = computed(() =>
    Object.entries(this.names())
      .map(([id, name = '']) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );

  constructor() {
    inject(PageTitle).subject.set(null);
    const drawer = inject(Drawer);
    this.actions.changed = () => this.found.reload();
    this.actions.gone = () => this.go({ token: null });
    addressedDrawer(
      computed(() => this.#open()?.id),
      () => drawer.open<TokenDrawer, TokenDrawerData>(TokenDrawer, { token: this.#open, names: this.names, actions: this.actions }),
      () => this.go({ token: null }),
    );
    // Whoever revokes the last token of the last page does not stay before an empty one.
    effect(() => {
      const found = this.shown();
      if (found?.items.length === 0 && (found.total ?? 0) > 0) {
        untracked(() => this.go({ page: Math.ceil((found.total ?? 1) / PAGE_SIZE) }));
      }
    });
  }

  protected go(queryParams: { owner?: string | null; page?: number | null; token?: string | null }): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected open(index: number): void {
    const token = this.shown()?.items[index];
    if (token) {
      this.go({ token: token.id });
    }
  }

  protected status(token: IAccessToken): Status {
    return statusOf(token, this.#minutes.now());
  }
}
