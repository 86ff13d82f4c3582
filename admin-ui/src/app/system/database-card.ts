import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { ISystem } from '../api/models';
import { I18n } from '../i18n/i18n';
import { sizeText } from '../shared/size/size';
import { TimeAgo } from '../shared/time/time-ago';
import { systemTexts } from './system.texts';

/** The database, which all processes share. */
@Component({
  selector: 'app-database-card',
  imports: [TimeAgo],
  template: `
    <h2>{{ t().database }}</h2>
    <dl>
      <dt>{{ t().postgres }}</dt>
      <dd>{{ database().postgres }}</dd>
      <dt>{{ t().size }}</dt>
      <dd>{{ size() }}</dd>
      <dt>{{ t().eventStoreSize }}</dt>
      <dd>{{ eventStoreSize() }}</dd>
      <dt>{{ t().lastPosition }}</dt>
      <dd>{{ position() }}</dd>
      <dt>{{ t().lastEventAt }}</dt>
      <dd><app-time-ago [at]="database().lastEventAt" /></dd>
    </dl>
  `,
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatabaseCard {
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.texts(systemTexts);
  readonly database = input.required<ISystem['database']>();
  protected readonly size = computed(() => sizeText(this.#i18n.locale(), this.database().size ?? 0));
  protected readonly eventStoreSize = computed(() => sizeText(this.#i18n.locale(), this.database().eventStoreSize ?? 0));
  protected readonly position = computed(() => (this.database().position ?? 0).toLocaleString(this.#i18n.locale()));
}
