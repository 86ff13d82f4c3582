import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';

import { I18n } from '../../i18n/i18n';
import { exactTime } from './exact';

/** The time of day of a moment, for lists that name the day; the exact one, in local time and in UTC, on hover. */
@Component({
  selector: 'app-clock-time',
  imports: [MatTooltipModule],
  template: `<time [attr.datetime]="moment().toISOString()" [matTooltip]="exact()">{{ text() }}</time>`,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClockTime {
  readonly #i18n = inject(I18n);
  /** An ISO timestamp. */
  readonly at = input.required<string>();
  protected readonly moment = computed(() => new Date(this.at()));
  protected readonly text = computed(() => this.moment().toLocaleTimeString(this.#i18n.locale(), { hourCycle: 'h23' }));
  protected readonly exact = computed(() => exactTime(this.#i18n.locale(), this.moment()));
}
