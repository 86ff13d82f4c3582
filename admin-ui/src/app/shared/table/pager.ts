import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { pageNumbers } from './page-numbers';

/** The pages of a list, by number. */
@Component({
  selector: 'app-pager',
  imports: [MatButtonModule, MatIconModule],
  template: `
    <span class="quiet">{{ t().shown(first(), last(), total()) }}</span>
    @if (count() > 1) {
      <nav [attr.aria-label]="t().pages">
        <button matIconButton type="button" [attr.aria-label]="t().previous" [disabled]="page() === 0" (click)="page.set(page() - 1)">
          <mat-icon class="previous" svgIcon="chevron" />
        </button>
        @for (number of numbers(); track $index) {
          @if (number === null) {
            <span class="gap" aria-hidden="true">…</span>
          } @else {
            <button
              type="button"
              class="number"
              [attr.aria-label]="t().page(number)"
              [attr.aria-current]="number === page() + 1 ? 'page' : null"
              (click)="page.set(number - 1)"
            >
              {{ number }}
            </button>
          }
        }
        <button matIconButton type="button" [attr.aria-label]="t().next" [disabled]="page() + 1 >= count()" (click)="page.set(page() + 1)">
          <mat-icon svgIcon="chevron" />
        </button>
      </nav>
    }
  `,
  styles: `
    :host {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: space-between;
      min-height: 40px;
      padding: 8px 4px 0 16px;
    }
    nav {
      align-items: center;
      display: flex;
      gap: 2px;
    }
    .number {
      background: none;
      border: 0;
      border-radius: 6px;
      color: inherit;
      cursor: pointer;
      font: inherit;
      height: 32px;
      min-width: 32px;
    }
    .number:hover {
      background: var(--mat-sys-surface-container-highest);
    }
    .number[aria-current] {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font-weight: 600;
    }
    .previous {
      transform: rotate(180deg);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pager {
  protected readonly t = injectTexts(sharedTexts);
  /** Counted from 0. */
  readonly page = model.required<number>();
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  protected readonly count = computed(() => Math.ceil(this.total() / this.size()));
  protected readonly numbers = computed(() => pageNumbers(this.page() + 1, this.count()));
  protected readonly first = computed(() => Math.min(this.page() * this.size() + 1, this.total()));
  protected readonly last = computed(() => Math.min((this.page() + 1) * this.size(), this.total()));
}
