import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { injectTexts } from '../i18n/i18n';
import { Demo } from './demo';
import { demoTexts } from './demo.texts';

/** Over every page of a demo, so that nobody takes it for a hub to work with. */
@Component({
  selector: 'app-demo-strip',
  imports: [MatIconModule],
  template: `
    @if (demo.is()) {
      <p><mat-icon svgIcon="info" aria-hidden="true" />{{ t().strip }}</p>
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
  protected readonly t = injectTexts(demoTexts);
}
