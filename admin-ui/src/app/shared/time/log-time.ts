import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';

import { I18n } from '../../i18n/i18n';
import { exactTime } from './exact';

/** The moment of a line in a log, to the second and with its day unless that is today; local time and UTC on hover. */
@Component({
  selector: 'app-log-time',
  imports: [MatTooltipModule],
  template: `<time [attr.datetime]="moment().toISOString()" [matTooltip]="exact()">{{ text() }}</time>`,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogTime {
  readonly #i18n = inject(I18n);
  /** An ISO timestamp. */
  readonly at = input.required<string>();
  protected readonly moment = computed(() => new Date(this.at()));
  protected readonly text = computed(() => {
    const today = this.moment().toDateString() === new Date().toDateString();
    return new Intl.DateTimeFormat(this.#i18n.locale(), {
      ...(today ? {} : { day: 'numeric', month: 'short' }),
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }).format(this.moment());
  });
  protected readonly exact = computed(() => exactTime(this.#i18n.locale(), this.moment()));
}
