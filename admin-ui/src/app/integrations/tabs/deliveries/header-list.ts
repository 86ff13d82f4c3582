import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { IHeader } from '../../../api/models';
import { injectTexts } from '../../../i18n/i18n';
import { deliveryTexts } from './delivery/delivery.texts';

/** Header fields, folded until somebody wants to see them; a value that was not stored says so. */
@Component({
  selector: 'app-header-list',
  template: `
    @if (headers().length > 0) {
      <details>
        <summary>{{ t().headers(headers().length) }}</summary>
        <dl class="mono">
          @for (header of headers(); track $index) {
            <div>
              <dt>{{ header.name }}</dt>
              <dd>
                @if (header.value !== null && header.value !== undefined) {
                  {{ header.value }}
                } @else {
                  <em class="quiet">{{ t().notStored }}</em>
                }
              </dd>
            </div>
          }
        </dl>
      </details>
    }
  `,
  styles: `
    summary {
      color: var(--mat-sys-on-surface-variant);
      cursor: pointer;
      padding: 4px 0;
    }
    dl {
      margin: 4px 0 8px;
    }
    div {
      display: grid;
      gap: 0 12px;
      grid-template-columns: minmax(120px, 200px) 1fr;
      padding: 2px 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
      overflow-wrap: anywhere;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    @media (max-width: 700px) {
      div {
        grid-template-columns: 1fr;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeaderList {
  protected readonly t = injectTexts(deliveryTexts);
  readonly headers = input.required<readonly IHeader[]>();
}
