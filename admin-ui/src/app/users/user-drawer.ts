import { ChangeDetectionStrategy, Component, computed, inject, Signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';

import { IUser } from '../api/models';
import { injectTexts } from '../i18n/i18n';
import { Session } from '../session/session';
import { Needs } from '../shared/access/needs';
import { CopyButton } from '../shared/copy/copy-button';
import { DrawerFrame } from '../shared/drawer/drawer-frame';
import { StatusChip } from '../shared/status/status-chip';
import { Minutes, TimeAgo } from '../shared/time/time-ago';
import { GrantNames } from './grant-names';
import { UserActions } from './user-actions';
import { statusOf } from './user-status';
import { usersTexts } from './users.texts';

/** Which user the drawer shows; it follows the list. */
export interface UserDrawerData {
  user: Signal<IUser | undefined>;
  grants: GrantNames;
  actions: UserActions;
}

/** Everything that is known of a user, and what can be done with their account. */
@Component({
  selector: 'app-user-drawer',
  imports: [RouterLink, MatButtonModule, MatDialogModule, CopyButton, DrawerFrame, Needs, StatusChip, TimeAgo],
  template: `
    @if (data.user(); as user) {
      <app-drawer-frame [heading]="user.username">
        <div class="drawer-parts">
          <div class="buttons">
            <button
              matButton="filled"
              type="button"
              appNeeds="users:manage"
              [appNeedsUnless]="data.actions.refused(user)"
              (click)="data.actions.edit(user)"
            >
              {{ t().edit }}
            </button>
            <button
              matButton="outlined"
              type="button"
              appNeeds="users:manage"
              [appNeedsUnless]="data.actions.unresettable(user)"
              (click)="data.actions.resetPassword(user)"
            >
              {{ t().reset }}
            </button>
            <button
              matButton="outlined"
              type="button"
              appNeeds="users:manage"
              [appNeedsUnless]="status() === 'locked' ? data.actions.refused(user) : t().notLocked"
              (click)="data.actions.unlock(user)"
            >
              {{ t().unlock }}
            </button>
            <button
              matButton
              type="button"
              appNeeds="users:manage"
              [appNeedsUnless]="data.actions.refused(user)"
              (click)="data.actions.remove(user)"
            >
              {{ t().remove }}
            </button>
          </div>
          <dl class="facts">
            <div>
              <dt>{{ t().status }}</dt>
              <dd>
                <app-status-chip [status]="status()" />
                @if (status() === 'locked') {
                  <span class="quiet">{{ t().lockedUntil }} <app-time-ago [at]="user.lockedUntil" /></span>
                }
                @if (!user.hasPassword) {
                  <span class="quiet">{{ t().noPassword }}</span>
                }
                @if (user.mustChangePassword) {
                  <span class="quiet">{{ t().oneTime }}</span>
                }
              </dd>
            </div>
            <div>
              <dt>{{ t().name }}</dt>
              <dd>{{ user.displayName || '—' }}</dd>
            </div>
            <div>
              <dt>{{ t().mail }}</dt>
              <dd>{{ user.email || '—' }}</dd>
            </div>
            <div>
              <dt>{{ t().lastLogin }}</dt>
              <dd><app-time-ago [at]="user.lastLoginAt" /></dd>
            </div>
            <div>
              <dt>{{ t().created }}</dt>
              <dd><app-time-ago [at]="user.createdAt" /></dd>
            </div>
            <div>
              <dt>{{ t().id }}</dt>
              <dd><code>{{ user.id }}</code><app-copy-button [text]="user.id" [label]="t().id" /></dd>
            </div>
          </dl>
          <h3>{{ t().roles }}</h3>
          <ul class="stack">
            @for (grant of user.grants; track $index) {
              <li>
                <strong>{{ data.grants.of(grant) }}</strong>
                <span class="quiet">{{ t().roleAbout[grant.role] }}</span>
              </li>
            } @empty {
              <li class="quiet">{{ t().rolesHint }}</li>
            }
          </ul>
          @if (session.can('tokens:manage')) {
            <a mat-dialog-close routerLink="/admin/access-tokens" [queryParams]="{ owner: user.id }">{{ t().tokens }}</a>
          }
        </div>
      </app-drawer-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserDrawer {
  readonly #minutes = inject(Minutes);
  protected readonly session = inject(Session);
  protected readonly data = inject<UserDrawerData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(usersTexts);
  protected readonly status = computed(() => {
    const user = this.data.user();
    return user ? statusOf(user, this.#minutes.now()) : 'active';
  });
}
