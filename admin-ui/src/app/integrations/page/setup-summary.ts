import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';

import { injectTexts } from '../../i18n/i18n';
import { OpenIntegration } from './open-integration';
import { SetupChip, setupChips, STEP_TABS, WARNINGS } from './setup-chips';
import { setupTexts } from './setup.texts';

/** How far the open integration is set up, and what is to be looked at; each leads to the tab where it is mended. */
@Component({
  selector: 'app-setup-summary',
  imports: [MatIconModule, MatMenuModule, MatTooltipModule, RouterLink],
  template: `
    @if (setup(); as setup) {
      <button type="button" class="progress" [matMenuTriggerFor]="steps" [class.complete]="done() === setup.steps.length">
        <span class="visually-hidden">{{ t().setup }}: </span>
        @if (done() === setup.steps.length) {
          <mat-icon svgIcon="check" aria-hidden="true" />{{ t().complete }}
        } @else {
          <span class="meter" aria-hidden="true"><span [style.width.%]="(done() / setup.steps.length) * 100"></span></span>
          {{ t().progress(done(), setup.steps.length) }}
        }
      </button>
      <mat-menu #steps="matMenu">
        @for (step of setup.steps; track step.code) {
          <a mat-menu-item [routerLink]="tabs[step.code]">
            <mat-icon [svgIcon]="step.done ? 'check' : 'chevron'" aria-hidden="true" />
            <span [class.quiet]="step.done">{{ t().steps[step.code] }}</span>
            <span class="visually-hidden">{{ step.done ? t().done : t().open }}</span>
          </a>
        }
      </mat-menu>
      @if (chips().length > 0) {
        <ul [attr.aria-label]="t().warnings">
          @for (chip of chips(); track chip.code) {
            <li>
              <a [class]="looks[chip.code].tone" [routerLink]="looks[chip.code].tab" [matTooltip]="tip(chip)">
                <mat-icon [svgIcon]="looks[chip.code].icon" aria-hidden="true" />
                <span class="words">{{ chip.name ? t().one[chip.code](chip.name) : t().several[chip.code](chip.count) }}</span>
              </a>
            </li>
          }
          @if (setup.warningCount > setup.warnings.length) {
            <li class="quiet">{{ t().more(setup.warningCount - setup.warnings.length) }}</li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host,
    ul {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    /* Nothing moves when it is there. */
    :host {
      min-height: 28px;
    }
    ul {
      list-style: none;
      margin: 0;
      min-width: 0;
      padding: 0;
    }
    li {
      max-width: 100%;
    }
    .progress,
    li a {
      align-items: center;
      border: 0;
      border-radius: 6px;
      box-sizing: border-box;
      display: inline-flex;
      font-family: inherit;
      font-size: 13px;
      font-weight: 500;
      gap: 6px;
      line-height: 18px;
      max-width: 100%;
      min-height: 28px;
      padding: 2px 8px;
      text-decoration: none;
    }
    .progress {
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface);
      cursor: pointer;
    }
    .progress:hover,
    li a:hover {
      filter: brightness(0.97);
    }
    .progress.complete,
    .good {
      background: var(--app-good-surface);
      color: var(--app-good);
    }
    .warning {
      background: var(--app-warning-surface);
      color: var(--app-warning);
    }
    .bad {
      background: var(--app-bad-surface);
      color: var(--app-bad);
    }
    a.quiet {
      background: var(--mat-sys-surface-container);
    }
    .words {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .progress mat-icon,
    li mat-icon {
      flex: none;
      height: 16px;
      width: 16px;
    }
    .meter {
      background: var(--mat-sys-outline-variant);
      border-radius: 3px;
      height: 6px;
      overflow: hidden;
      width: 56px;
    }
    .meter span {
      background: var(--mat-sys-primary);
      display: block;
      height: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetupSummary {
  readonly #setup = inject(OpenIntegration).setup;
  protected readonly t = injectTexts(setupTexts);
  protected readonly looks = WARNINGS;
  protected readonly tabs = STEP_TABS;
  protected readonly setup = computed(() => (this.#setup.hasValue() ? this.#setup.value() : undefined));
  protected readonly done = computed(() => this.setup()?.steps.filter(({ done }) => done).length ?? 0);
  protected readonly chips = computed(() => setupChips(this.setup()?.warnings ?? []));

  protected tip({ code, count, names }: SetupChip): string {
    const hint = this.t().hints[code];
    return count === 1 ? hint : `${names.join(', ')}. ${hint}`;
  }
}
