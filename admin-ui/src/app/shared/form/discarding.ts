import { inject, Injectable } from '@angular/core';
import { defaultIfEmpty, map, Observable, of, tap } from 'rxjs';

import { injectTexts } from '../../i18n/i18n';
import { Confirm } from '../confirm/confirm.dialog';
import { sharedTexts } from '../shared.texts';
import { TypedForm } from './typed-forms';

/** Asks whether what is typed may go. */
@Injectable({ providedIn: 'root' })
export class Discarding {
  readonly #confirm = inject(Confirm);
  readonly #t = injectTexts(sharedTexts);

  /** Closes forms, once somebody agrees where something is typed in them. Tells whether they are closed. */
  discard(forms: readonly TypedForm[]): Observable<boolean> {
    const { discard, discardEffect, discardAction } = this.#t();
    const agreed = forms.some((form) => form.isTyped())
      ? this.#confirm.ask({ title: discard, effects: [discardEffect], action: discardAction })
      : of(undefined);
    return agreed.pipe(
      tap(() => forms.forEach((form) => form.close())),
      map(() => true),
      defaultIfEmpty(false),
    );
  }
}
