import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { AbstractControl } from '@angular/forms';
import { map, startWith, switchMap } from 'rxjs';

import { I18n } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { REFUSED } from './apply-problem';

/** Says what is wrong with one field. */
@Component({
  selector: 'app-field-error',
  template: '{{ text() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldError {
  readonly #t = inject(I18n).texts(sharedTexts);
  readonly control = input.required<AbstractControl>();
  readonly #errors = toSignal(
    toObservable(this.control).pipe(
      switchMap((control) => control.events.pipe(startWith(null), map(() => control.errors))),
    ),
  );

  protected text(): string {
    const errors = this.#errors() ?? {};
    const t = this.#t();
    if (REFUSED in errors) {
      return String(errors[REFUSED]);
    }
    if ('required' in errors) {
      return t.required;
    }
    if ('minlength' in errors) {
      return t.tooShort((errors['minlength'] as { requiredLength: number }).requiredLength);
    }
    if ('maxlength' in errors) {
      return t.tooLong((errors['maxlength'] as { requiredLength: number }).requiredLength);
    }
    return Object.keys(errors).length > 0 ? t.badForm : '';
  }
}
