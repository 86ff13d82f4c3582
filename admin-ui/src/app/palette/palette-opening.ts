import { inject, Injectable, Injector } from '@angular/core';
import { MatDialog, MatDialogState } from '@angular/material/dialog';

import { injectTexts } from '../i18n/i18n';
import { paletteTexts } from './palette.texts';

/** Opens the palette. What is typed before its field is there is kept for it: hands are faster than a first load. */
@Injectable({ providedIn: 'root' })
export class PaletteOpening {
  readonly #dialog = inject(MatDialog);
  readonly #t = injectTexts(paletteTexts);
  #typed?: string;

  async open(injector: Injector): Promise<void> {
    // A form in a dialog is not left by accident.
    if (this.#typed !== undefined || this.#dialog.openDialogs.some((dialog) => dialog.getState() === MatDialogState.OPEN)) {
      return;
    }
    this.#typed = '';
    try {
      const { PaletteDialog } = await import('./palette.dialog');
      this.#dialog.open(PaletteDialog, {
        width: '600px',
        position: { top: 'min(12dvh, 96px)' },
        ariaLabel: this.#t().open,
        autoFocus: false,
        injector,
      });
    } catch (failure) {
      this.#typed = undefined;
      throw failure;
    }
  }

  /** Keeps a key that writes something; whether it did. */
  keeps({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (this.#typed === undefined || key.length !== 1 || ctrlKey || metaKey || altKey) {
      return false;
    }
    this.#typed += key;
    return true;
  }

  /** What was typed so far; from now on it goes to the palette's field by itself. */
  taken(): string {
    const typed = this.#typed ?? '';
    this.#typed = undefined;
    return typed;
  }
}
