import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';

import { IBody } from '../../api/models';
import { injectTexts } from '../../i18n/i18n';
import { CopyButton } from '../copy/copy-button';
import { hexDump } from './hex';
import { jsonTokens, JsonToken } from './json-tokens';
import { payloadTexts } from './payload.texts';

const LONGEST_COLOURED = 100_000;
const LONGEST_SHOWN = 300_000;
const MOST_HEX_BYTES = 16_384;

/**
 * A body that a stranger wrote, to read and to copy: JSON, text, or bytes in hexadecimal. It is text here and never markup, so nothing
 * in it can act.
 */
@Component({
  selector: 'app-payload-view',
  imports: [MatButtonModule, CopyButton],
  template: `
    @if (text() === '') {
      <p class="quiet">{{ t().empty }}</p>
    } @else {
      <div class="frame">
        <pre class="mono" tabindex="0" role="region" [class.folded]="!whole() && long()" [attr.aria-label]="label()">@for (token of tokens(); track $index) {<span [class]="token.kind">{{ token.text }}</span>}</pre>
        <app-copy-button [text]="text()" [label]="label()" />
      </div>
      @if (long()) {
        <button matButton type="button" [attr.aria-expanded]="whole()" (click)="whole.set(!whole())">
          {{ whole() ? t().less : t().more }}
        </button>
      }
      @if (cut()) {
        <p class="quiet">{{ t().cut }}</p>
      }
    }
  `,
  styles: `
    .frame {
      background: var(--mat-sys-surface-container-low);
      border: var(--app-border);
      border-radius: 8px;
      position: relative;
    }
    pre {
      line-height: 19px;
      margin: 0;
      max-height: 70vh;
      overflow: auto;
      overflow-wrap: anywhere;
      padding: 10px 48px 10px 12px;
      white-space: pre-wrap;
    }
    pre.folded {
      max-height: 260px;
    }
    app-copy-button {
      position: absolute;
      right: 4px;
      top: 0;
    }
    .name {
      color: light-dark(#0b57d0, #9ec3ff);
    }
    .text {
      color: light-dark(#146c34, #7fd69f);
    }
    .value {
      color: light-dark(#9a3c00, #ffb68c);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayloadView {
  protected readonly t = injectTexts(payloadTexts);
  readonly body = input.required<IBody>();
  /** What it is, for those who do not see where it stands. */
  readonly label = input.required<string>();
  /** Whether the hub gave only the beginning. */
  readonly truncated = input(false);
  protected readonly whole = signal(false);

  readonly #read = computed(() => read(this.body()));
  protected readonly text = computed(() => this.#read().text);
  protected readonly cut = computed(() => this.truncated() || this.#read().cut);
  protected readonly long = computed(() => this.text().split('\n', 16).length > 13 || this.text().length > 1500);
  protected readonly tokens = computed<JsonToken[]>(() =>
    this.body().encoding === 'json' && this.text().length <= LONGEST_COLOURED
      ? jsonTokens(this.text())
      : [{ kind: 'plain', text: this.text() }],
  );
}

function read({ encoding, value }: IBody): { text: string; cut: boolean } {
  if (encoding === 'base64') {
    const bytes = Uint8Array.from(atob(String(value)), (c) => c.charCodeAt(0));
    return { text: hexDump(bytes.subarray(0, MOST_HEX_BYTES)), cut: bytes.length > MOST_HEX_BYTES };
  }
  const text = encoding === 'json' ? JSON.stringify(value, null, 2) : String(value ?? '');
  return { text: text.slice(0, LONGEST_SHOWN), cut: text.length > LONGEST_SHOWN };
}
