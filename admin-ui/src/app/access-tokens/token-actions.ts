import { inject, Injectable } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { filter } from 'rxjs';

import { IAccessToken, INewAccessToken } from '../api/models';
import { injectTexts } from '../i18n/i18n';
import { Session } from '../session/session';
import { KEPT_OPEN } from '../shared/form/ask-before-discarding';
import { Notice } from '../shared/notice/notice';
import { Once } from '../shared/once/once.dialog';
import { People } from '../shared/people/people';
import { accessTokensTexts } from './access-tokens.texts';
import { TokenCreateDialog } from './token-create.dialog';
import { TokenRevokeDialog } from './token-revoke.dialog';
import { TokenRotateDialog } from './token-rotate.dialog';

/** What can be done with access tokens, from their list and from the drawer of one. */
@Injectable()
export class TokenActions {
  readonly #dialog = inject(MatDialog);
  readonly #once = inject(Once);
  readonly #notice = inject(Notice);
  readonly #session = inject(Session);
  readonly #people = inject(People);
  readonly #t = injectTexts(accessTokensTexts);
  readonly #ownersOfHub = rxResource({ stream: () => this.#people.ownersOfHub() });

  /** Called when something is not as it was. */
  changed: () => void = () => undefined;
  /** Called when a token is no longer there. */
  gone: () => void = () => undefined;

  create(): void {
    this.#dialog
      .open<TokenCreateDialog, never, INewAccessToken>(TokenCreateDialog, { ...KEPT_OPEN, width: '640px', maxWidth: '96vw' })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe((token) => this.#show(this.#t().made(token.name), token, this.#t().useIt));
  }

  rotate(token: IAccessToken): void {
    this.#dialog
      .open<TokenRotateDialog, IAccessToken, INewAccessToken>(TokenRotateDialog, { width: '560px', data: token })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe((rotated) => this.#show(this.#t().rotated(rotated.name), rotated, this.#t().rotateSteps));
  }

  revoke(token: IAccessToken): void {
    this.#dialog
      .open<TokenRevokeDialog, IAccessToken, true>(TokenRevokeDialog, { width: '500px', data: token })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe(() => {
        this.gone();
        this.changed();
        this.#notice.say(this.#t().revoked(token.name));
      });
  }

  /** Why the signed-in person cannot rotate a token; empty if they can. */
  unrotatable({ ownerId }: IAccessToken): string {
    return ownerId === this.#session.identity()?.id ? '' : this.#t().rotateOthers;
  }

  /** Why the signed-in person cannot revoke a token; empty if they can. */
  irrevocable({ ownerId }: IAccessToken): string {
    const isOwners = this.#ownersOfHub.hasValue() && this.#ownersOfHub.value().has(ownerId);
    return isOwners && !this.#session.can('owners:manage') ? this.#t().revokeOwners : '';
  }

  #show(title: string, { token }: INewAccessToken, hint: string): void {
    this.changed();
    this.#once.show({ title, label: this.#t().token, value: token, hints: [hint] });
  }
}
