import { ChangeDetectionStrategy, Component, computed, inject, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';

import { IntegrationsService } from '../api/integrations.service';
import { IAccessToken } from '../api/models';
import { injectTexts } from '../i18n/i18n';
import { Needs } from '../shared/access/needs';
import { CopyButton } from '../shared/copy/copy-button';
import { DrawerFrame } from '../shared/drawer/drawer-frame';
import { Names } from '../shared/people/people';
import { StatusChip } from '../shared/status/status-chip';
import { Minutes, TimeAgo } from '../shared/time/time-ago';
import { accessTokensTexts } from './access-tokens.texts';
import { SCOPE_GROUPS } from './scope-groups';
import { scopeTexts } from './scope.texts';
import { TokenActions } from './token-actions';
import { statusOf } from './token-status';

/** Which token the drawer shows; it follows the list. */
export interface TokenDrawerData {
  token: Signal<IAccessToken | undefined>;
  names: Signal<Names>;
  actions: TokenActions;
}

/** Everything that is known of an access token. */
@Component({
  selector: 'app-token-drawer',
  imports: [RouterLink, MatButtonModule, MatDialogModule, MatIconModule, CopyButton, DrawerFrame, Needs, StatusChip, TimeAgo],
  template: `
    @if (data.token(); as token) {
      <app-drawer-frame [heading]="token.name">
        <div class="drawer-parts">
          <div class="buttons">
            <button
              matButton="outlined"
              type="button"
              appNeeds="tokens:manage"
              [appNeedsUnless]="data.actions.unrotatable(token)"
              (click)="data.actions.rotate(token)"
            >
              <mat-icon svgIcon="sync" />{{ t().rotate }}
            </button>
            <button
              matButton="outlined"
              type="button"
              appNeeds="tokens:manage"
              [appNeedsUnless]="data.actions.irrevocable(token)"
              (click)="data.actions.revoke(token)"
            >
              <mat-icon svgIcon="delete" />{{ t().revoke }}
            </button>
          </div>
          <dl class="facts">
            <div>
              <dt>{{ t().status }}</dt>
              <dd><app-status-chip [status]="status()" /></dd>
            </div>
            <div>
              <dt>{{ t().id }}</dt>
              <dd><code>{{ token.id }}</code><app-copy-button [text]="token.id" [label]="t().id" /></dd>
            </div>
            <div>
              <dt>{{ t().owner }}</dt>
              <dd>{{ data.names()[token.ownerId] ?? token.ownerId }}</dd>
            </div>
            <div>
              <dt>{{ t().integrations }}</dt>
              <dd>
                @for (id of token.integrationIds ?? []; track id) {
                  <a mat-dialog-close [routerLink]="['/admin/integrations', id]">{{ integrations()[id] ?? id }}</a>
                } @empty {
                  {{ t().everywhere }}
                }
              </dd>
            </div>
            <div>
              <dt>{{ t().networks }}</dt>
              <dd>
                @for (cidr of token.cidrs ?? []; track cidr) {
                  <code>{{ cidr }}</code>
                } @empty {
                  {{ t().anywhere }}
                }
              </dd>
            </div>
            <div>
              <dt>{{ t().created }}</dt>
              <dd><app-time-ago [at]="token.createdAt" /></dd>
            </div>
            <div>
              <dt>{{ t().lastUsed }}</dt>
              <dd><app-time-ago [at]="token.lastUsedAt" /></dd>
            </div>
            <div>
              <dt>{{ t().expires }}</dt>
              <dd><app-time-ago [at]="token.expiresAt" /></dd>
            </div>
          </dl>
          @if (token.overlapEndsAt) {
            <p>{{ t().formerWorks }} <app-time-ago [at]="token.overlapEndsAt" /></p>
          }
          <h3>{{ t().scopes }}</h3>
          <ul class="stack">
            @for (group of groups(); track group.resource) {
              <li>
                <strong>{{ s().resources[group.resource] }}</strong>
                @for (scope of group.scopes; track scope) {
                  <span>{{ s().scopes[scope] }} <code class="quiet">{{ scope }}</code></span>
                }
              </li>
            }
          </ul>
        </div>
      </app-drawer-frame>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenDrawer {
  readonly #minutes = inject(Minutes);
  readonly #service = inject(IntegrationsService);
  protected readonly data = inject<TokenDrawerData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(accessTokensTexts);
  protected readonly s = injectTexts(scopeTexts);
  readonly #integrations = rxResource({
    params: () => (this.data.token()?.integrationIds ? true : undefined),
    stream: () => this.#service.getAll(),
  });
  protected readonly integrations = computed<Partial<Record<string, string>>>(() =>
    this.#integrations.hasValue() ? Object.fromEntries(this.#integrations.value().map(({ id, name }) => [id, name])) : {},
  );
  protected readonly status = computed(() => statusOf(this.data.token() ?? {}, this.#minutes.now()));
  protected readonly groups = computed(() =>
    SCOPE_GROUPS.map(({ resource, scopes }) => ({
      resource,
      scopes: scopes.filter((scope) => this.data.token()?.scopes.includes(scope)),
    })).filter(({ scopes }) => scopes.length > 0),
  );
}
