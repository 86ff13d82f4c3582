import { inject } from '@angular/core';
import { AbstractControl } from '@angular/forms';
import { MatDialogRef } from '@angular/material/dialog';

import { Discarding } from './discarding';
import { TypedForms } from './typed-forms';

/**
 * Keeps the dialog that is being made open over what was typed into a form: Esc, a click beside it, and leaving the page ask first.
 * Whoever leaves by a button that says so is not asked. It is to be opened with {@link KEPT_OPEN}.
 *
 * @returns closes the dialog as Esc does
 */
export function askBeforeDiscarding(...forms: readonly AbstractControl[]): () => void {
  const dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
  const discarding = inject(Discarding);
  const form = { isTyped: () => forms.some(({ dirty }) => dirty), close: () => dialog.close() };
  const close = () => void discarding.discard([form]).subscribe();
  dialog.beforeClosed().subscribe(inject(TypedForms).add(form));
  dialog.disableClose = true;
  dialog.backdropClick().subscribe(close);
  dialog.keydownEvents().subscribe((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      close();
    }
  });
  return close;
}

/** For dialogs that ask before they close: going back does not close them without a question. */
export const KEPT_OPEN = { closeOnNavigation: false } as const;
