import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { catchError, of } from 'rxjs';

import { IUser } from '../api/models';
import { Page } from '../api/page';
import { UsersService } from '../api/users.service';
import { injectTexts } from '../i18n/i18n';
import { PageTitle } from '../i18n/page-title';
import { Session } from '../session/session';
import { Needs } from '../shared/access/needs';
import { addressedDrawer } from '../shared/drawer/addressed-drawer';
import { Drawer } from '../shared/drawer/drawer';
import { LoadState } from '../shared/loading/load-state';
import { SearchField } from '../shared/search/search-field';
import { PageState } from '../shared/states/page-state';
import { Status, StatusChip } from '../shared/status/status-chip';
import { KeyboardRows } from '../shared/table/keyboard-rows';
import { Pager } from '../shared/table/pager';
import { Minutes, TimeAgo } from '../shared/time/time-ago';
import { GrantNames } from './grant-names';
import { UserActions } from './user-actions';
import { UserDrawer, UserDrawerData } from './user-drawer';
import { statusOf } from './user-status';
import { usersTexts } from './users.texts';

const PAGE_SIZE = 25;
const ROLES_IN_A_ROW = 2;

/** The users of the hub by name; search, page and open user are in the address. */
@Component({
  selector: 'app-users-page',
  imports: [RouterLink, MatButtonModule, MatIconModule, KeyboardRows, LoadState, Needs, PageState, Pager, SearchField, StatusChip, TimeAgo],
  providers: [GrantNames, UserActions],
  templateUrl: './users.page.html',
  styles: `
    .opens {
      cursor: pointer;
    }
    .name {
      min-width: 100px;
      overflow-wrap: anywhere;
    }
    .roles {
      display: inline-flex;
      flex-direction: column;
      padding-block: 4px;
    }
    @media (min-width: 701px) {
      .roles span {
        max-width: 280px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsersPage {
  readonly #users = inject(UsersService);
  readonly #router = inject(Router);
  readonly #minutes = inject(Minutes);
  protected readonly session = inject(Session);
  protected readonly actions = inject(UserActions);
  protected readonly grants = inject(GrantNames);
  protected readonly t = injectTexts(usersTexts);
  protected readonly size = PAGE_SIZE;
  protected readonly rolesInARow = ROLES_IN_A_ROW;

  readonly search = input<string>();
  /** Counted from 1, as people do. */
  readonly page = input<string>();
  /** The user whose drawer is open. */
  readonly user = input<string>();

  protected readonly at = computed(() => Math.max(0, Math.trunc(Number(this.page() ?? 1)) - 1 || 0));
  protected readonly found = rxResource({
    params: () => ({ search: this.search(), page: this.at() }),
    stream: ({ params: { search, page } }) => this.#users.getPage(search, { page, size: PAGE_SIZE }),
  });
  /** The former page stays while the next one is on its way. */
  protected readonly shown = linkedSignal<Page<IUser> | undefined, Page<IUser> | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, former) => now ?? (this.found.error() ? undefined : former?.value),
  });
  readonly #listed = computed(() => this.shown()?.items.find(({ id }) => id === this.user()));
  /** They may be on another page than the one that is shown. */
  readonly #elsewhere = rxResource({
    params: () => (this.shown() && !this.#listed() ? this.user() : undefined),
    stream: ({ params: id }) => this.#users.getById(id).pipe(catchError(() => of(undefined))),
  });
  readonly #open = computed(() => this.#listed() ?? (this.user() && this.#elsewhere.hasValue() ? this.#elsewhere.value() : undefined));

  constructor() {
    inject(PageTitle).subject.set(null);
    const drawer = inject(Drawer);
    this.actions.changed = () => {
      this.found.reload();
      this.#elsewhere.reload();
    };
    this.actions.gone = () => this.go({ user: null });
    addressedDrawer(
      computed(() => this.#open()?.id),
      () => drawer.open<UserDrawer, UserDrawerData>(UserDrawer, { user: this.#open, grants: this.grants, actions: this.actions }),
      () => this.go({ user: null }),
    );
    // Whoever removes the last user of the last page does not stay before an empty one.
    effect(() => {
      const found = this.shown();
      if (found?.items.length === 0 && (found.total ?? 0) > 0) {
        untracked(() => this.go({ page: Math.ceil((found.total ?? 1) / PAGE_SIZE) }));
      }
    });
  }

  protected go(queryParams: { search?: string | null; page?: number | null; user?: string | null }): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: queryParams.search !== undefined });
  }

  protected open(index: number): void {
    const user = this.shown()?.items[index];
    if (user) {
      this.go({ user: user.id });
    }
  }

  protected status(user: IUser): Status {
    return statusOf(user, this.#minutes.now());
  }
}
