import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { filter, switchMap } from 'rxjs';

import { CredentialsService } from '../../../api/credentials.service';
import { ICredential } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { injectTexts } from '../../../i18n/i18n';
import { Session } from '../../../session/session';
import { Needs } from '../../../shared/access/needs';
import { Confirm } from '../../../shared/confirm/confirm.dialog';
import { CopyButton } from '../../../shared/copy/copy-button';
import { KEPT_OPEN } from '../../../shared/form/ask-before-discarding';
import { LoadState } from '../../../shared/loading/load-state';
import { oneAtATime } from '../../../shared/loading/one-at-a-time';
import { Notice } from '../../../shared/notice/notice';
import { PageState } from '../../../shared/states/page-state';
import { KeyboardRows } from '../../../shared/table/keyboard-rows';
import { TimeAgo } from '../../../shared/time/time-ago';
import { shortcut } from '../../../shortcuts/shortcuts';
import { CredentialCreateDialogComponent, CredentialDialogData } from './credential-create-dialog.component';
import { credentialsTexts } from './credentials.texts';

/** The public credentials of an integration. */
@Component({
  selector: 'app-credentials-tab',
  imports: [MatButtonModule, MatIconModule, CopyButton, KeyboardRows, LoadState, Needs, PageState, TimeAgo],
  templateUrl: './credentials-tab.component.html',
  styles: `
    .about {
      flex: 1 1 280px;
      max-width: 720px;
    }
    .copied {
      align-items: center;
      display: inline-flex;
    }
    .value {
      max-width: min(480px, 40vw);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CredentialsTabComponent {
  readonly #service = inject(CredentialsService);
  readonly #dialog = inject(MatDialog);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  readonly #session = inject(Session);
  readonly #reading = oneAtATime();
  protected readonly t = injectTexts(credentialsTexts);

  /** The integration's. */
  readonly id = input.required<string>();
  protected readonly credentials = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#service.getByIntegration(id),
  });

  constructor() {
    shortcut('n', computed(() => this.t().create), () => this.#session.can('credentials:write', this.id()) && this.create());
  }

  protected create(): void {
    this.#open({ integrationId: this.id() }, this.t().added);
  }

  /** Edits a credential as it is now, not as the list had it. */
  protected edit({ id }: ICredential): void {
    const integrationId = this.id();
    this.#reading(this.#service.getForChange(integrationId, id)).subscribe({
      next: ({ value, tag }) => this.#open({ integrationId, credential: value, tag }, this.t().changed),
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }

  protected delete({ id, key }: ICredential): void {
    const t = this.t();
    const integrationId = this.id();
    this.#confirm
      .ask({ title: t.deleteTitle(key), effects: [t.deleteEffect], action: t.deleteAction })
      .pipe(switchMap(() => this.#service.delete(integrationId, id)))
      .subscribe({
        next: () => {
          this.credentials.reload();
          this.#notice.undoable(t.deleted(key), () => this.#service.restore(integrationId, id), () => this.credentials.reload());
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  #open(data: CredentialDialogData, said: (key: string) => string): void {
    this.#dialog
      .open<CredentialCreateDialogComponent, CredentialDialogData, ICredential>(CredentialCreateDialogComponent, { ...KEPT_OPEN, width: '500px', data })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe((saved) => {
        this.credentials.reload();
        this.#notice.say(said(saved.key));
      });
  }
}
