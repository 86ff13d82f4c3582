import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { injectTexts } from '../../i18n/i18n';
import { IconName } from '../icons/icons';
import { sharedTexts } from '../shared.texts';

/** What something can be; each has one colour, one icon and one word everywhere. */
export type Status = keyof (typeof sharedTexts)['en']['status'];

type Tone = 'good' | 'warning' | 'bad' | 'quiet';

const LOOKS: Record<Status, [Tone, IconName]> = {
  succeeded: ['good', 'check'],
  retrying: ['warning', 'refresh'],
  pending: ['quiet', 'time'],
  dead: ['bad', 'error'],
  skipped: ['quiet', 'skip'],
  cancelled: ['quiet', 'close'],
  current: ['good', 'check'],
  enabled: ['good', 'check'],
  disabled: ['quiet', 'pause'],
  active: ['good', 'check'],
  expiring: ['warning', 'time'],
  expired: ['bad', 'error'],
  locked: ['bad', 'denied'],
  orphaned: ['warning', 'warning'],
  secretMissing: ['bad', 'error'],
  secretExpired: ['bad', 'time'],
  overlapping: ['warning', 'time'],
  superseded: ['quiet', 'audit'],
  unverified: ['warning', 'warning'],
  destroyed: ['bad', 'delete'],
  up: ['good', 'check'],
  down: ['bad', 'error'],
  outOfService: ['warning', 'pause'],
  unknown: ['quiet', 'info'],
  running: ['good', 'play'],
  waiting: ['warning', 'time'],
  failed: ['bad', 'error'],
  stopped: ['bad', 'pause'],
  former: ['quiet', 'time'],
  lost: ['bad', 'error'],
  success: ['good', 'check'],
  failure: ['bad', 'error'],
  denied: ['warning', 'denied'],
  finished: ['good', 'check'],
  halted: ['quiet', 'stop'],
};

/** A state as a colour, an icon and a word. */
@Component({
  selector: 'app-status-chip',
  imports: [MatIconModule],
  template: `<mat-icon [svgIcon]="look()[1]" aria-hidden="true" />{{ t().status[status()] }}`,
  styles: `
    :host {
      align-items: center;
      border-radius: 6px;
      display: inline-flex;
      font-size: 13px;
      font-weight: 500;
      gap: 4px;
      line-height: 18px;
      padding: 2px 8px 2px 6px;
      white-space: nowrap;
    }
    :host(.good) {
      background: var(--app-good-surface);
      color: var(--app-good);
    }
    :host(.warning) {
      background: var(--app-warning-surface);
      color: var(--app-warning);
    }
    :host(.bad) {
      background: var(--app-bad-surface);
      color: var(--app-bad);
    }
    :host(.quiet) {
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface-variant);
    }
    mat-icon {
      height: 16px;
      width: 16px;
    }
  `,
  host: { '[class]': 'look()[0]' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusChip {
  protected readonly t = injectTexts(sharedTexts);
  readonly status = input.required<Status>();
  protected readonly look = computed(() => LOOKS[this.status()]);
}
