import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { ISecret } from '../../../api/models';
import { injectTexts } from '../../../i18n/i18n';
import { StatusChip } from '../../../shared/status/status-chip';
import { Minutes, TimeAgo } from '../../../shared/time/time-ago';
import { expiryOf } from './expiry';
import { secretsTexts } from './secrets.texts';

/** When a secret ends, with a badge once that is near. */
@Component({
  selector: 'app-expiry-chip',
  imports: [StatusChip, TimeAgo],
  template: `
    @switch (expiry()) {
      @case ('expired') {
        <app-status-chip status="expired" />
      }
      @case ('expiring') {
        <app-status-chip status="expiring" />
      }
    }
    @if (secret().expiresAt; as end) {
      <app-time-ago [at]="end" />
    } @else {
      <span class="quiet">{{ t().never }}</span>
    }
  `,
  styles: `
    :host {
      align-items: center;
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpiryChip {
  readonly #minutes = inject(Minutes);
  protected readonly t = injectTexts(secretsTexts);
  readonly secret = input.required<ISecret>();
  protected readonly expiry = computed(() => expiryOf(this.secret(), this.#minutes.now()));
}
