import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';

import { injectTexts } from '../i18n/i18n';
import { Shortcuts } from './shortcuts';
import { shortcutsTexts } from './shortcuts.texts';

/** The keys that do something here, and whether they shall. */
@Component({
  selector: 'app-shortcuts-dialog',
  imports: [MatButtonModule, MatDialogModule, MatSlideToggleModule],
  template: `
    <h2 mat-dialog-title>{{ t().title }}</h2>
    <mat-dialog-content>
      <table>
        <thead class="visually-hidden">
          <tr><th scope="col">{{ t().does }}</th><th scope="col">{{ t().keys }}</th></tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.keys) {
            <tr>
              <td>{{ row.label }}</td>
              <td class="keys">
                @for (key of row.keys.split(' '); track $index) {
                  @if (!$first) {
                    <span class="then quiet">{{ t().then }}</span>
                  }
                  <kbd>{{ key }}</kbd>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
      <mat-slide-toggle [checked]="shortcuts.enabled()" (change)="shortcuts.enable($event.checked)">{{ t().enabled }}</mat-slide-toggle>
      <p class="quiet">{{ t().enabledHint }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().close }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    table {
      border-collapse: collapse;
      margin-bottom: 16px;
      width: 100%;
    }
    td {
      border-bottom: var(--app-border);
      padding: 6px 0;
    }
    .keys {
      text-align: end;
      white-space: nowrap;
    }
    .then {
      margin: 0 6px;
    }
    kbd {
      background: var(--mat-sys-surface-container);
      border: var(--app-border);
      border-radius: 4px;
      font: 12px/18px var(--app-mono);
      padding: 1px 6px;
    }
    p {
      font-size: 13px;
      margin-top: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShortcutsDialog {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = injectTexts(shortcutsTexts);
  protected readonly rows = computed(() => {
    const t = this.t();
    const own = new Map(this.shortcuts.all().map(({ keys, label }) => [keys, label()]));
    return [
      { keys: 'Ctrl-K', label: t.palette },
      ...[...own].map(([keys, label]) => ({ keys, label })),
      { keys: '↑/↓', label: t.rows },
      { keys: 'Enter', label: t.opens },
      { keys: 'Ctrl-Enter', label: t.saves },
      { keys: 'Esc', label: t.closes },
    ];
  });
}
