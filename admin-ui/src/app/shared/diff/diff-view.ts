import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { Difference } from './differences';

/** What was and what is, member by member, side by side; with words, never with colour alone. */
@Component({
  selector: 'app-diff-view',
  template: `
    @if (changes().length === 0) {
      <p class="quiet">{{ t().unchanged }}</p>
    } @else {
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{{ t().member }}</th>
            <th scope="col">{{ t().before }}</th>
            <th scope="col">{{ t().after }}</th>
          </tr>
        </thead>
        <tbody>
          @for (change of changes(); track change.path) {
            <tr>
              <td class="cell-title mono">{{ change.path }}</td>
              <td [attr.data-label]="t().before">
                @if (change.before === undefined) {
                  <span class="quiet">{{ t().nothing }}</span>
                } @else {
                  <del class="mono">{{ text(change.before) }}</del>
                }
              </td>
              <td [attr.data-label]="t().after">
                @if (change.after === undefined) {
                  <span class="quiet">{{ t().nothing }}</span>
                } @else {
                  <ins class="mono">{{ text(change.after) }}</ins>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    td {
      overflow-wrap: anywhere;
      padding-block: 6px;
    }
    del,
    ins {
      border-radius: 4px;
      overflow-wrap: anywhere;
      padding: 1px 4px;
      text-decoration: none;
      white-space: pre-wrap;
    }
    del {
      background: var(--app-bad-surface);
      color: var(--app-bad);
    }
    ins {
      background: var(--app-good-surface);
      color: var(--app-good);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DiffView {
  protected readonly t = injectTexts(sharedTexts);
  readonly changes = input.required<readonly Difference[]>();

  protected text(value: unknown): string {
    return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  }
}
