import { inject } from '@angular/core';
import { AbstractControl } from '@angular/forms';
import { MatDialogRef } from '@angular/material/dialog';

import { injectTexts } from '../../i18n/i18n';
import { Confirm } from '../confirm/confirm.dialog';
import { sharedTexts } from '../shared.texts';

/**
 * Keeps the dialog that is being made open over what was typed into a form: Esc, or a click beside it, asks first. Whoever leaves by a
 * button that says so is not asked.
 *
 * @returns closes the dialog as Esc does
 */
export function askBeforeDiscarding(...forms: readonly AbstractControl[]): () => void {
  const dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
  const confirm = inject(Confirm);
  const t = injectTexts(sharedTexts);
  const close = () => {
    if (forms.some((form) => form.dirty)) {
      const { discard, discardEffect, discardAction } = t();
      confirm.ask({ title: discard, effects: [discardEffect], action: discardAction }).subscribe(() => dialog.close());
    } else {
      dialog.close();
    }
  };
  dialog.disableClose = true;
  dialog.backdropClick().subscribe(close);
  dialog.keydownEvents().subscribe((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      close();
    }
  });
  return close;
}
