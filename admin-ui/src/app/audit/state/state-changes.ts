import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { IStateDiff } from '../../api/models';
import { injectTexts } from '../../i18n/i18n';
import { DiffView } from '../../shared/diff/diff-view';
import { auditTexts } from '../audit.texts';
import { hidesValues, shownChanges } from '../words/changed';

/** How two states differ, part by part. */
@Component({
  selector: 'app-state-changes',
  imports: [DiffView],
  template: `
    @for (part of parts(); track part.id) {
      <section class="card">
        <h3>
          <span>{{ part.kind }}</span><code>{{ part.name }}</code><span class="quiet">{{ part.action }}</span>
        </h3>
        @if (part.changes.length > 0) {
          <app-diff-view [changes]="part.changes" />
        }
        @if (part.hidden) {
          <p class="quiet">{{ t().hiddenValues }}</p>
        }
      </section>
    } @empty {
      <p class="quiet">{{ t().unchangedSince }}</p>
    }
  `,
  styles: `
    .card {
      margin-bottom: 12px;
      overflow: hidden;
      padding: 0;
    }
    h3,
    .card > p {
      font-size: 14px;
      font-weight: 600;
      overflow-wrap: anywhere;
      padding: 10px 16px;
    }
    h3 {
      border-bottom: var(--app-border);
      column-gap: 6px;
      display: flex;
      flex-wrap: wrap;
    }
    .quiet {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChanges {
  protected readonly t = injectTexts(auditTexts);
  readonly changes = input.required<IStateDiff['changes']>();
  protected readonly parts = computed(() => {
    const kinds: Readonly<Record<string, string>> = this.t().kinds;
    const did: Readonly<Record<string, string>> = this.t().did;
    return this.changes().map(({ target, action, changes }) => ({
      id: `${target?.type}:${target?.id}`,
      kind: kinds[target?.type ?? ''] ?? target?.type ?? '',
      name: target?.name ?? target?.id ?? '',
      action: did[action ?? ''] ?? action ?? '',
      changes: shownChanges(changes ?? []),
      hidden: hidesValues(target?.type, changes ?? []),
    }));
  });
}
