import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { filter, Observable, switchMap } from 'rxjs';

import { ISecret, ISecretVersion } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { Confirm } from '../../../shared/confirm/confirm.dialog';
import { KEPT_OPEN } from '../../../shared/form/ask-before-discarding';
import { Notice } from '../../../shared/notice/notice';
import { RevealDialog, RevealDialogData } from './reveal.dialog';
import { SecretCreateDialogComponent, SecretDialogData } from './secret-create-dialog.component';
import { secretsTexts } from './secrets.texts';

/** What can be done with secrets, from their list and from the drawer of one. */
@Injectable()
export class SecretActions {
  readonly #service = inject(SecretsService);
  readonly #dialog = inject(MatDialog);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  readonly #t = injectTexts(secretsTexts);

  /** Called when something is not as it was. */
  changed: () => void = () => undefined;

  create(integrationId: string): void {
    this.#edit({ integrationId }, this.#t().added);
  }

  addVersion(secret: ISecret): void {
    this.#edit({ integrationId: secret.integrationId, secret }, this.#t().versionAdded);
  }

  reveal({ integrationId, id, key }: ISecret, version?: number): void {
    this.#dialog.open<RevealDialog, RevealDialogData>(RevealDialog, {
      width: '520px',
      data: {
        name: version === undefined ? key : this.#t().versionNamed(key, version),
        reveal: (reason) => this.#service.reveal(integrationId, id, reason, version),
      },
    });
  }

  remove({ integrationId, id, key, usedBy }: ISecret): void {
    const t = this.#t();
    this.#confirm
      .ask({ title: t.removeTitle(key), effects: [...this.#effectOnUsers(usedBy), t.removeEffect], action: t.removeAction })
      .pipe(switchMap(() => this.#service.delete(integrationId, id)))
      .subscribe({
        next: () => {
          this.changed();
          this.#notice.undoable(t.removed(key), () => this.#service.restore(integrationId, id), () => this.changed());
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  /** Removes it without a way back. */
  purge({ integrationId, id, key, usedBy }: ISecret): void {
    const t = this.#t();
    const asked = this.#confirm.ask({
      title: t.purgeTitle(key),
      effects: [...this.#effectOnUsers(usedBy), t.purgeEffect, t.inBackups],
      action: t.purgeAction,
      name: key,
    });
    this.#perform(asked.pipe(switchMap(() => this.#service.delete(integrationId, id, true))), t.purged(key));
  }

  restoreVersion({ integrationId, id, key }: ISecret, { version }: ISecretVersion): void {
    const t = this.#t();
    const asked = this.#confirm.ask({
      title: t.restoreTitle(version),
      effects: [t.restoreEffect(key, version)],
      action: t.restoreAction,
    });
    this.#perform(asked.pipe(switchMap(() => this.#service.restoreVersion(integrationId, id, version))), t.restored(key, version));
  }

  destroyVersion({ integrationId, id, key }: ISecret, { version }: ISecretVersion): void {
    const t = this.#t();
    const asked = this.#confirm.ask({
      title: t.destroyTitle(key, version),
      effects: [t.destroyEffect, t.inBackups],
      action: t.destroyAction,
      name: key,
    });
    this.#perform(asked.pipe(switchMap(() => this.#service.destroyVersion(integrationId, id, version))), t.destroyed(key, version));
  }

  #effectOnUsers(handlers: readonly string[] = []): string[] {
    return handlers.length === 0 ? [] : [this.#t().effectOnUsers(handlers)];
  }

  #edit(data: SecretDialogData, said: (key: string) => string): void {
    this.#dialog
      .open<SecretCreateDialogComponent, SecretDialogData, ISecret>(SecretCreateDialogComponent, { ...KEPT_OPEN, width: '560px', data })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe((saved) => {
        this.changed();
        this.#notice.say(said(saved.key));
      });
  }

  #perform(work: Observable<unknown>, said: string): void {
    work.subscribe({
      next: () => {
        this.changed();
        this.#notice.say(said);
      },
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }
}
