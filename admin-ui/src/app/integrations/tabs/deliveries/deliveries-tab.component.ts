import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

import { injectTexts } from '../../../i18n/i18n';
import { deliveriesTexts } from './deliveries.texts';

/** What came to an integration's webhooks: its deliveries, the replays of many, and what was refused. */
@Component({
  selector: 'app-deliveries-tab',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <h2 class="visually-hidden">{{ t().title }}</h2>
    <nav [attr.aria-label]="t().views">
      <a routerLink="." routerLinkActive="active" [routerLinkActiveOptions]="EXACT" ariaCurrentWhenActive="page">{{ t().list }}</a>
      <a routerLink="replays" routerLinkActive="active" ariaCurrentWhenActive="page">{{ t().replays }}</a>
      <a routerLink="rejections" routerLinkActive="active" ariaCurrentWhenActive="page">{{ t().rejections }}</a>
    </nav>
    <router-outlet />
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-bottom: 12px;
    }
    a {
      border-radius: 16px;
      color: var(--mat-sys-on-surface-variant);
      font-weight: 500;
      padding: 6px 14px;
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container);
    }
    a.active {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeliveriesTabComponent {
  protected readonly t = injectTexts(deliveriesTexts);
  /** Filters do not make it another view. */
  protected readonly EXACT = { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' } as const;
}
