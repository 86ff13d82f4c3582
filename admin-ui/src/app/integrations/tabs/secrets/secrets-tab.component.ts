import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { filter } from 'rxjs';

import { ISecret } from '../../../api/models';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { Session } from '../../../session/session';
import { Needs } from '../../../shared/access/needs';
import { CopyButton } from '../../../shared/copy/copy-button';
import { addressedDrawer } from '../../../shared/drawer/addressed-drawer';
import { Drawer } from '../../../shared/drawer/drawer';
import { KEPT_OPEN } from '../../../shared/form/ask-before-discarding';
import { LoadState } from '../../../shared/loading/load-state';
import { Notice } from '../../../shared/notice/notice';
import { SearchField } from '../../../shared/search/search-field';
import { PageState } from '../../../shared/states/page-state';
import { KeyboardRows } from '../../../shared/table/keyboard-rows';
import { TimeAgo } from '../../../shared/time/time-ago';
import { ExpiryChip } from './expiry-chip';
import { SecretActions } from './secret-actions';
import { SecretDrawer, SecretDrawerData } from './secret-drawer';
import { SecretExportDialog } from './secret-export.dialog';
import { SecretImportDialog } from './secret-import.dialog';
import { secretsTexts } from './secrets.texts';
import { SigningSecret } from './signing-secret';

/** The secrets of an integration, sealed, and what its deliveries are signed with; search and the open secret are in the address. */
@Component({
  selector: 'app-secrets-tab',
  imports: [
    RouterLink,
    MatButtonModule,
    MatIconModule,
    CopyButton,
    ExpiryChip,
    KeyboardRows,
    LoadState,
    Needs,
    PageState,
    SearchField,
    SigningSecret,
    TimeAgo,
  ],
  providers: [SecretActions],
  templateUrl: './secrets-tab.component.html',
  styleUrl: './secrets-tab.component.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretsTabComponent {
  readonly #service = inject(SecretsService);
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #notice = inject(Notice);
  protected readonly actions = inject(SecretActions);
  protected readonly t = injectTexts(secretsTexts);
  readonly #session = inject(Session);

  /** The integration's. */
  readonly id = input.required<string>();
  readonly search = input<string>();
  /** The secret whose drawer is open. */
  readonly secret = input<string>();
  protected readonly secrets = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#service.getByIntegration(id),
  });
  protected readonly shown = computed(() => {
    const wanted = (this.search() ?? '').toLowerCase();
    return this.secrets.hasValue() ? this.secrets.value().filter(({ key }) => key.toLowerCase().includes(wanted)) : [];
  });
  readonly #open = computed(() => this.secrets.hasValue() ? this.secrets.value().find(({ id }) => id === this.secret()) : undefined);
  protected readonly refused = computed(() => (this.#session.revealsSecrets() ? '' : this.t().revealOff));

  constructor() {
    const drawer = inject(Drawer);
    this.actions.changed = () => this.secrets.reload();
    addressedDrawer(
      computed(() => this.#open()?.id),
      () => drawer.open<SecretDrawer, SecretDrawerData>(SecretDrawer, { integrationId: this.id(), secret: this.#open, actions: this.actions }),
      () => this.go({ secret: null }),
    );
  }

  protected go(queryParams: { search?: string | null; secret?: string | null }): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: queryParams.search !== undefined });
  }

  protected open(index: number): void {
    const secret = this.shown()[index];
    if (secret) {
      this.go({ secret: secret.id });
    }
  }

  protected create(): void {
    this.actions.create(this.id());
  }

  protected addVersion(secret: ISecret): void {
    this.actions.addVersion(secret);
  }

  protected importFile(): void {
    const t = this.t();
    this.#dialog
      .open(SecretImportDialog, { ...KEPT_OPEN, width: '680px', data: { integrationId: this.id() } })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe(({ added, changed }) => {
        this.secrets.reload();
        this.#notice.say(t.imported(added, changed));
      });
  }

  protected exportFile(): void {
    this.#dialog
      .open(SecretExportDialog, { width: '500px', data: { integrationId: this.id() } })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe(() => this.#notice.say(this.t().exported));
  }
}
