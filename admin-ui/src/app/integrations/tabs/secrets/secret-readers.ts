import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';

import { SecretsService } from '../../../api/secrets.service';
import { injectTexts } from '../../../i18n/i18n';
import { Needs } from '../../../shared/access/needs';
import { CopyButton } from '../../../shared/copy/copy-button';
import { LoadState } from '../../../shared/loading/load-state';
import { People } from '../../../shared/people/people';
import { instantOf } from '../../../shared/time/local-moment';
import { secretsTexts } from './secrets.texts';

/** Who could have had a secret revealed, now or at a moment; asked for by a click, since it reads the whole history of access. */
@Component({
  selector: 'app-secret-readers',
  imports: [MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule, CopyButton, LoadState, Needs],
  template: `
    <h3>{{ t().readers }}</h3>
    <p class="quiet">{{ t().readersAbout }}</p>
    <form class="asked" (submit)="$event.preventDefault(); ask(moment.value)">
      <mat-form-field>
        <mat-label>{{ t().moment }}</mat-label>
        <input #moment matInput type="datetime-local" />
      </mat-form-field>
      <button matButton="outlined" type="submit" appNeeds="audit:read" [appNeedsIn]="integrationId()">{{ t().readersAction }}</button>
    </form>
    @if (readers.hasValue()) {
      <p role="status">{{ t().readersFound(readers.value().readers.length, readers.value().versions.length) }}</p>
      @if (readers.value().readers.length > 0) {
        <ul>
          @for (reader of readers.value().readers; track reader.id) {
            <li>
              <mat-icon [svgIcon]="reader.type === 'token' ? 'tokens' : 'user'" aria-hidden="true" />
              <span class="who">
                {{ t().readerTypes[reader.type] }} {{ names()[reader.id] ?? '' }}
                @if (reader.ownerId) {
                  <span class="quiet">· {{ t().ownedBy(names()[reader.ownerId] ?? reader.ownerId) }}</span>
                }
              </span>
              <code class="quiet">{{ reader.id.slice(0, 8) }}…{{ reader.id.slice(-4) }}</code>
              <app-copy-button [text]="reader.id" [label]="t().id" />
            </li>
          }
        </ul>
      }
    } @else if (asked()) {
      <app-load-state [of]="readers" scope="audit:read" [rows]="2" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    h3 {
      font-size: 14px;
      font-weight: 600;
      margin: 0;
    }
    .asked {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    ul {
      border: var(--app-border);
      border-radius: 10px;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      align-items: center;
      display: flex;
      gap: 8px;
      padding: 0 4px 0 14px;
    }
    li + li {
      border-top: var(--app-border);
    }
    .who {
      flex: 1;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretReaders {
  readonly #service = inject(SecretsService);
  readonly #people = inject(People);
  protected readonly t = injectTexts(secretsTexts);
  readonly integrationId = input.required<string>();
  readonly secretId = input.required<string>();
  /** When it is asked about; an empty one is now. */
  protected readonly asked = signal<{ at: string | undefined } | undefined>(undefined);
  protected readonly readers = rxResource({
    params: () => {
      const asked = this.asked();
      return asked && { integrationId: this.integrationId(), secretId: this.secretId(), at: asked.at };
    },
    stream: ({ params: { integrationId, secretId, at } }) => this.#service.getReaders(integrationId, secretId, at),
  });
  readonly #names = rxResource({ params: () => this.asked(), stream: () => this.#people.usersAndTokens() });
  protected readonly names = computed(() => (this.#names.hasValue() ? this.#names.value() : {}));

  protected ask(local: string): void {
    this.asked.set({ at: instantOf(local) });
  }
}
