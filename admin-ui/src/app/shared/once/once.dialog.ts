import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { map, Observable } from 'rxjs';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { ValueBox } from './value-box';

/** A value that the hub shows this once. */
export interface ShownOnce {
  title: string;
  /** What it is called, as in “Access token”. */
  label: string;
  value: string;
  /** What to do with it, in sentences. */
  hints: readonly string[];
}

/** Shows a value that nobody can see again, and closes once somebody says that they have it: going back does not. */
@Injectable({ providedIn: 'root' })
export class Once {
  readonly #dialog = inject(MatDialog);

  /** A value once the dialog is closed. */
  show(shown: ShownOnce): Observable<void> {
    return this.#dialog
      .open<OnceDialog, ShownOnce>(OnceDialog, { width: '560px', data: shown, disableClose: true, closeOnNavigation: false })
      .afterClosed()
      .pipe(map(() => undefined));
  }
}

@Component({
  selector: 'app-once-dialog',
  imports: [ReactiveFormsModule, MatButtonModule, MatCheckboxModule, MatDialogModule, ValueBox],
  template: `
    <h2 mat-dialog-title>{{ shown.title }}</h2>
    <mat-dialog-content>
      <div class="form-column">
        <p>{{ t().shownOnce }}</p>
        <app-value-box [value]="shown.value" [label]="shown.label" />
        @for (hint of shown.hints; track hint) {
          <p class="quiet">{{ hint }}</p>
        }
        <mat-checkbox [formControl]="kept">{{ t().keptIt }}</mat-checkbox>
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" mat-dialog-close type="button" [disabled]="!isKept()">{{ t().done }}</button>
    </mat-dialog-actions>
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OnceDialog {
  protected readonly shown = inject<ShownOnce>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(sharedTexts);
  protected readonly kept = new FormControl(false, { nonNullable: true });
  protected readonly isKept = toSignal(this.kept.valueChanges, { initialValue: false });

  /** The browser asks before it leaves the page. */
  protected warn(event: Event): void {
    if (!this.isKept()) {
      event.preventDefault();
    }
  }
}
