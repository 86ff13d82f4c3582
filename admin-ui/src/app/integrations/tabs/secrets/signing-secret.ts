import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { filter, map } from 'rxjs';

import { ISigningSecret, ISigningSecretVersion } from '../../../api/models';
import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { Session } from '../../../session/session';
import { Needs } from '../../../shared/access/needs';
import { LoadState } from '../../../shared/loading/load-state';
import { Notice } from '../../../shared/notice/notice';
import { Status, StatusChip } from '../../../shared/status/status-chip';
import { TimeAgo } from '../../../shared/time/time-ago';
import { RevealDialog, RevealDialogData } from './reveal.dialog';
import { secretsTexts } from './secrets.texts';
import { SigningRotateDialog } from './signing-rotate.dialog';

/** What the deliveries of an integration are signed with: its versions, and another one. */
@Component({
  selector: 'app-signing-secret',
  imports: [MatButtonModule, MatIconModule, LoadState, Needs, StatusChip, TimeAgo],
  template: `
    <section class="card">
      <div class="page-head">
        <div class="about">
          <h2>{{ t().signing }}</h2>
          <p class="quiet">{{ t().signingAbout }}</p>
        </div>
        <div class="buttons">
          <button
            matButton="outlined"
            type="button"
            appNeeds="secrets:reveal"
            [appNeedsIn]="id()"
            [appNeedsUnless]="refused()"
            [attr.aria-label]="t().revealNamed(t().signing)"
            (click)="reveal()"
          >
            <mat-icon svgIcon="show" />{{ t().reveal }}
          </button>
          <button matButton="outlined" type="button" appNeeds="secrets:write" [appNeedsIn]="id()" (click)="rotate()">
            <mat-icon svgIcon="sync" />{{ t().rotate }}
          </button>
        </div>
      </div>
      @if (secret.hasValue()) {
        <ul>
          @for (version of secret.value().versions; track version.version) {
            <li>
              <span class="named">{{ t().versionNumber(version.version) }}</span>
              <app-status-chip [status]="status(version)" />
              <span class="quiet"
                >{{ t().created }} <app-time-ago [at]="version.createdAt" />
                @if (version.retiresAt) {
                  · {{ t().signsUntil }} <app-time-ago [at]="version.retiresAt" />
                }
              </span>
            </li>
          } @empty {
            <li class="quiet">{{ t().signingNone }}</li>
          }
        </ul>
      } @else {
        <app-load-state [of]="secret" scope="secrets:read" [rows]="1" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 24px;
    }
    .about {
      flex: 1 1 320px;
      max-width: 620px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      padding: 6px 0;
    }
    .named {
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SigningSecret {
  readonly #service = inject(SecretsService);
  readonly #dialog = inject(MatDialog);
  readonly #notice = inject(Notice);
  readonly #session = inject(Session);
  protected readonly t = injectTexts(secretsTexts);
  /** The integration's. */
  readonly id = input.required<string>();
  protected readonly secret = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#service.getSigningSecret(id),
  });
  protected readonly refused = computed(() => (this.#session.revealsSecrets() ? '' : this.t().revealOff));

  protected status({ version }: ISigningSecretVersion): Status {
    return this.secret.value()?.version === version ? 'current' : 'overlapping';
  }

  protected reveal(): void {
    const id = this.id();
    this.#dialog.open<RevealDialog, RevealDialogData>(RevealDialog, {
      width: '520px',
      data: {
        name: this.t().signing,
        reveal: (reason) => this.#service.revealSigningSecret(id, reason).pipe(map(({ value }) => value)),
      },
    });
  }

  protected rotate(): void {
    this.#dialog
      .open<SigningRotateDialog, { integrationId: string }, ISigningSecret>(SigningRotateDialog, {
        width: '500px',
        data: { integrationId: this.id() },
      })
      .afterClosed()
      .pipe(filter(Boolean))
      .subscribe((rotated) => {
        this.secret.set(rotated);
        this.#notice.say(this.t().rotated(rotated.version));
      });
  }
}
