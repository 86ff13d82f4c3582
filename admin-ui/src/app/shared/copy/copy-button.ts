import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';

const SAID_FOR_MS = 1500;

/** Copies a text, and says that it did. */
@Component({
  selector: 'app-copy-button',
  imports: [MatButtonModule, MatIconModule, MatTooltipModule],
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="label() ? t().copy + ': ' + label() : t().copy"
      [matTooltip]="copied() ? t().copied : t().copy"
      (click)="copy($event)"
    >
      <mat-icon [svgIcon]="copied() ? 'check' : 'copy'" />
    </button>
    <span class="visually-hidden" aria-live="polite">{{ copied() ? t().copied : '' }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      position: relative;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopyButton {
  readonly #clipboard = inject(Clipboard);
  protected readonly t = injectTexts(sharedTexts);
  readonly text = input.required<string>();
  /** What it is that is copied, for those who do not see it. */
  readonly label = input<string>();
  protected readonly copied = signal(false);

  protected copy(event: Event): void {
    event.stopPropagation();
    if (this.#clipboard.copy(this.text())) {
      this.copied.set(true);
      setTimeout(() => this.copied.set(false), SAID_FOR_MS);
    }
  }
}
