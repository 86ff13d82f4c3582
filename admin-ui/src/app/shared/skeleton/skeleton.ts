import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';

/** The shape of what is on its way; it shows after 150 ms, so that what comes at once does not flicker. */
@Component({
  selector: 'app-skeleton',
  template: `
    @for (line of lines(); track line) {
      <span class="line" aria-hidden="true"></span>
    }
    <span class="visually-hidden">{{ t().loading }}</span>
  `,
  styles: `
    :host {
      animation: appear 0.2s 0.15s both;
      background: var(--mat-sys-surface);
      border: var(--app-border);
      border-radius: 10px;
      display: block;
      padding: 4px 16px;
      position: relative;
    }
    .line {
      animation: breathe 1.4s ease-in-out infinite alternate;
      background: var(--mat-sys-surface-container-highest);
      border-radius: 4px;
      display: block;
      height: 12px;
      margin: 14px 0;
    }
    .line:nth-child(3n + 2) {
      width: 82%;
    }
    .line:nth-child(3n) {
      width: 64%;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  `,
  host: { role: 'status' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  protected readonly t = injectTexts(sharedTexts);
  readonly rows = input(5);
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, i) => i));
}
