import { ChangeDetectionStrategy, Component, computed, inject, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';

import { ISecret, ISecretVersion } from '../../../api/models';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { Session } from '../../../session/session';
import { Needs } from '../../../shared/access/needs';
import { CopyButton } from '../../../shared/copy/copy-button';
import { DrawerFrame } from '../../../shared/drawer/drawer-frame';
import { LoadState } from '../../../shared/loading/load-state';
import { Status, StatusChip } from '../../../shared/status/status-chip';
import { TimeAgo } from '../../../shared/time/time-ago';
import { ExpiryChip } from './expiry-chip';
import { SecretActions } from './secret-actions';
import { SecretReaders } from './secret-readers';
import { secretsTexts } from './secrets.texts';

/** Which secret the drawer shows; it follows the list. */
export interface SecretDrawerData {
  integrationId: string;
  secret: Signal<ISecret | undefined>;
  actions: SecretActions;
}

/** Everything that is known of a secret: what uses it, its versions, and who could read it. */
@Component({
  selector: 'app-secret-drawer',
  imports: [
    RouterLink,
    MatButtonModule,
    MatDialogModule,
    MatIconModule,
    CopyButton,
    DrawerFrame,
    ExpiryChip,
    LoadState,
    Needs,
    SecretReaders,
    StatusChip,
    TimeAgo,
  ],
  templateUrl: './secret-drawer.html',
  styleUrl: './secret-drawer.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretDrawer {
  readonly #service = inject(SecretsService);
  readonly #session = inject(Session);
  protected readonly data = inject<SecretDrawerData>(MAT_DIALOG_DATA);
  protected readonly actions = this.data.actions;
  protected readonly t = injectTexts(secretsTexts);
  protected readonly versions = rxResource({
    params: () => this.data.secret(),
    stream: ({ params: { integrationId, id } }) => this.#service.getVersions(integrationId, id),
  });
  protected readonly refused = computed(() => (this.#session.revealsSecrets() ? '' : this.t().revealOff));

  protected status({ state }: ISecretVersion): Status {
    return state;
  }

  protected unrestorable({ state }: ISecretVersion): string {
    return state === 'current' ? this.t().isCurrent : state === 'destroyed' ? this.t().isDestroyed : '';
  }

  protected undestroyable({ state }: ISecretVersion): string {
    return state === 'current' ? this.t().currentStays : state === 'destroyed' ? this.t().isDestroyed : '';
  }

  protected unrevealable({ state }: ISecretVersion): string {
    return state === 'destroyed' ? this.t().isDestroyed : this.refused();
  }
}
