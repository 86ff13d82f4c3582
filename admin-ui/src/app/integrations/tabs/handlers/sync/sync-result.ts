import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { ISyncHandlersResult } from '../../../../api/models';
import { injectTexts } from '../../../../i18n/i18n';
import { DiffView } from '../../../../shared/diff/diff-view';
import { IconName } from '../../../../shared/icons/icons';
import { SyncAction, syncChanges } from './sync-changes';
import { syncTexts } from './sync.texts';

const ICONS: Readonly<Record<SyncAction, IconName>> = {
  created: 'add',
  updated: 'edit',
  orphaned: 'warning',
  conflict: 'error',
  unchanged: 'check',
};

/** What a sync does to each handler, field by field. */
@Component({
  selector: 'app-sync-result',
  imports: [MatIconModule, DiffView],
  template: `
    <p class="counts">
      @for (count of counts(); track count.action) {
        <span [class]="'count ' + count.action"><mat-icon [svgIcon]="icons[count.action]" aria-hidden="true" />{{ count.text }}</span>
      }
    </p>
    @for (change of changing(); track $index) {
      <section [attr.aria-label]="change.name">
        <h3>
          <mat-icon [svgIcon]="icons[change.action]" aria-hidden="true" />
          <code>{{ change.name }}</code>
          <span class="quiet">{{ t().actions[change.action] }}</span>
        </h3>
        @if (change.reason) {
          <p class="quiet reason">{{ change.reason }}</p>
        }
        @if (change.action === 'orphaned') {
          <p class="quiet reason">{{ t().orphanedHint }}</p>
        } @else if (change.action === 'conflict') {
          <p class="quiet reason">{{ t().conflictHint }}</p>
        }
        @if (change.differences.length > 0) {
          <app-diff-view [changes]="change.differences" />
        }
      </section>
    }
    @if (unchanged().length > 0) {
      <details>
        <summary>{{ t().unchangedHandlers(unchanged().length) }}</summary>
        <ul>
          @for (change of unchanged(); track $index) {
            <li>
              <code>{{ change.name }}</code>
              @if (change.reason) {
                <span class="quiet"> {{ change.reason }}</span>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
    }
    .count,
    h3 {
      align-items: center;
      display: inline-flex;
      gap: 6px;
    }
    .count mat-icon,
    h3 mat-icon {
      height: 16px;
      width: 16px;
      flex: none;
    }
    .created {
      color: var(--app-good);
    }
    .conflict {
      color: var(--app-bad);
    }
    .orphaned,
    .updated {
      color: var(--app-warning);
    }
    section {
      border: var(--app-border);
      border-radius: 8px;
      overflow: hidden;
    }
    h3 {
      font-size: 14px;
      font-weight: 500;
      padding: 8px 12px;
      overflow-wrap: anywhere;
    }
    h3 .quiet {
      flex: none;
    }
    .reason {
      padding: 0 12px 8px;
    }
    summary {
      cursor: pointer;
    }
    ul {
      margin: 6px 0 0;
      padding-inline-start: 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SyncResult {
  protected readonly t = injectTexts(syncTexts);
  protected readonly icons = ICONS;
  readonly result = input.required<ISyncHandlersResult>();
  readonly #changes = computed(() => syncChanges(this.result().handlers));
  protected readonly changing = computed(() => this.#changes().filter(({ action }) => action !== 'unchanged'));
  protected readonly unchanged = computed(() => this.#changes().filter(({ action }) => action === 'unchanged'));
  protected readonly counts = computed(() => {
    const { created, updated, orphaned, conflicts, unchanged } = this.result();
    const n: Record<SyncAction, number> = { created, updated, orphaned, conflict: conflicts, unchanged };
    return (Object.keys(ICONS) as SyncAction[])
      .filter((action) => n[action] > 0)
      .map((action) => ({ action, text: this.t().counts[action](n[action]) }));
  });
}
