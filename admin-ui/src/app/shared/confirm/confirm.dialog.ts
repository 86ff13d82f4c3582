import { ChangeDetectionStrategy, Component, computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { filter, map, Observable } from 'rxjs';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';

/** What is asked before something is done that takes something away. */
export interface Confirmation {
  title: string;
  /** What will happen, in sentences. */
  effects: readonly string[];
  /** The word on the button, which names the effect. */
  action: string;
  /** The name that has to be typed; without one, a click is enough. */
  name?: string;
}

/** Asks before something is taken away. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  readonly #dialog = inject(MatDialog);

  /** A value once it is confirmed; nothing otherwise. */
  ask(confirmation: Confirmation): Observable<void> {
    return this.#dialog
      .open<ConfirmDialog, Confirmation, true>(ConfirmDialog, { width: '480px', data: confirmation })
      .afterClosed()
      .pipe(
        filter(Boolean),
        map(() => undefined),
      );
  }
}

/** Says what will happen, and wants the name typed. */
@Component({
  selector: 'app-confirm-dialog',
  imports: [ReactiveFormsModule, MatDialogModule, MatButtonModule, MatFormFieldModule, MatInputModule],
  template: `
    <h2 mat-dialog-title>{{ confirmation.title }}</h2>
    <mat-dialog-content>
      <form id="confirm-form" class="form-column" (submit)="confirm($event)">
        @for (effect of confirmation.effects; track effect) {
          <p>{{ effect }}</p>
        }
        @if (confirmation.name; as name) {
          <mat-form-field>
            <mat-label>{{ t().typeToConfirm(name) }}</mat-label>
            <input matInput [formControl]="typed" autocomplete="off" spellcheck="false" cdkFocusInitial />
          </mat-form-field>
        }
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" class="destructive" type="submit" form="confirm-form" [disabled]="!confirmed()">
        {{ confirmation.action }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .destructive:not([disabled]) {
      --mat-button-filled-container-color: var(--mat-sys-error);
      --mat-button-filled-label-text-color: var(--mat-sys-on-error);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmDialog {
  readonly #ref = inject<MatDialogRef<ConfirmDialog, true>>(MatDialogRef);
  protected readonly confirmation = inject<Confirmation>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(sharedTexts);
  protected readonly typed = new FormControl('', { nonNullable: true });
  readonly #value = toSignal(this.typed.valueChanges, { initialValue: '' });
  protected readonly confirmed = computed(
    () => this.confirmation.name === undefined || this.#value().trim() === this.confirmation.name,
  );

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.confirmed()) {
      this.#ref.close(true);
    }
  }
}
