import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';

import { I18n } from '../../../i18n/i18n';
import { exactTime } from '../../../shared/time/exact';
import { relative } from '../../../shared/time/relative';

const SECOND = 1000;

/** A moment to come, told as the time until then; what it says once it is over is given. */
@Component({
  selector: 'app-until',
  imports: [MatTooltipModule],
  template: `<time [attr.datetime]="moment().toISOString()" [matTooltip]="exact()">{{ text() }}</time>`,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Until {
  readonly #i18n = inject(I18n);
  readonly #now = signal(new Date());
  /** An ISO timestamp. */
  readonly at = input.required<string>();
  readonly over = input.required<string>();
  protected readonly moment = computed(() => new Date(this.at()));
  protected readonly text = computed(() =>
    this.moment() <= this.#now() ? this.over() : relative(this.#i18n.locale(), this.moment(), this.#now(), this.over()),
  );
  protected readonly exact = computed(() => exactTime(this.#i18n.locale(), this.moment()));

  constructor() {
    const ticking = setInterval(() => this.#now.set(new Date()), SECOND);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
