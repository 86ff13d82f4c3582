import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';

import { IntegrationsService } from '../api/integrations.service';
import { injectTexts } from '../i18n/i18n';
import { Demo } from './demo';
import { demoTexts } from './demo.texts';

/** Over every page of a demo, so that nobody takes it for a hub to work with. */
@Component({
  selector: 'app-demo-strip',
  imports: [MatIconModule, RouterLink],
  template: `
    @if (demo.is()) {
      <section [attr.aria-label]="t().signIn">
        <p>
          <mat-icon svgIcon="info" aria-hidden="true" />
          <span>
            {{ t().strip }}
            @if (first(); as id) {
              <a [routerLink]="['/admin/integrations', id, 'deliveries']">{{ t().watch }}</a>
            }
          </span>
        </p>
      </section>
    }
  `,
  styles: `
    p {
      align-items: center;
      background: var(--app-warning-surface);
      color: var(--app-warning);
      display: flex;
      font-size: 13px;
      gap: 8px;
      justify-content: center;
      line-height: 18px;
      padding: 5px 16px;
    }
    a {
      color: inherit;
      font-weight: 600;
    }
    mat-icon {
      flex: none;
      height: 16px;
      width: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoStrip {
  protected readonly demo = inject(Demo);
  readonly #integrations = inject(IntegrationsService);
  protected readonly t = injectTexts(demoTexts);
  readonly #found = rxResource({
    params: () => this.demo.is() || undefined,
    stream: () => this.#integrations.getPage({ sort: 'createdAt,asc' }, { page: 0, size: 1 }),
  });
  /** The first of the samples: most webhooks are for it. */
  protected readonly first = computed(() => (this.#found.hasValue() ? this.#found.value().items[0]?.id : undefined));
}
