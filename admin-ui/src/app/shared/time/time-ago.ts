import { ChangeDetectionStrategy, Component, computed, inject, Injectable, input, signal } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';

import { I18n } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { exactTime } from './exact';
import { relative } from './relative';

const MINUTE = 60_000;

/** The time by which relative times are told; it moves once a minute for all of them. */
@Injectable({ providedIn: 'root' })
export class Minutes {
  readonly now = signal(new Date());

  constructor() {
    setInterval(() => this.now.set(new Date()), MINUTE);
  }
}

/** A moment, told as time since; the exact one, in local time and in UTC, on hover. */
@Component({
  selector: 'app-time-ago',
  imports: [MatTooltipModule],
  template: `
    @if (moment(); as moment) {
      <time [attr.datetime]="moment.toISOString()" [matTooltip]="exact()">{{ text() }}</time>
    } @else {
      <span class="quiet">{{ t().never }}</span>
    }
  `,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeAgo {
  readonly #i18n = inject(I18n);
  readonly #minutes = inject(Minutes);
  protected readonly t = this.#i18n.texts(sharedTexts);
  /** An ISO timestamp; none is “never”. */
  readonly at = input.required<string | null | undefined>();
  protected readonly moment = computed(() => {
    const at = this.at();
    return at ? new Date(at) : null;
  });
  protected readonly text = computed(() => {
    const moment = this.moment();
    // Whatever was made since the last minute was not made in the future.
    const now = new Date(Math.max(this.#minutes.now().getTime(), Date.now()));
    return moment ? relative(this.#i18n.locale(), moment, now, this.t().now) : '';
  });
  protected readonly exact = computed(() => {
    const moment = this.moment();
    return moment ? exactTime(this.#i18n.locale(), moment) : '';
  });
}
