import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { startWith, switchMap } from 'rxjs';

import { injectTexts } from '../../../../i18n/i18n';
import { FieldError } from '../../../../shared/form/field-error';
import { HandlerForm } from './handler-form';
import { SecretKeyField } from './secret-key-field';
import { Scheme, SchemeMember, SCHEMES } from './verification-schemes';
import { verificationTexts } from './verification.texts';

/** By what webhooks show that they come from whom they should: the fields are those of the scheme. */
@Component({
  selector: 'app-verification-form',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatInputModule, MatSelectModule, FieldError, SecretKeyField],
  templateUrl: './verification-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VerificationForm {
  protected readonly t = injectTexts(verificationTexts);
  protected readonly schemes = Object.keys(SCHEMES) as Scheme[];
  readonly form = input.required<HandlerForm['controls']['verification']>();
  protected readonly scheme = toSignal(
    toObservable(this.form).pipe(
      switchMap(({ controls: { scheme } }) => scheme.valueChanges.pipe(startWith(scheme.value))),
    ),
    { initialValue: 'none' as Scheme },
  );
  protected readonly challenge = toSignal(
    toObservable(this.form).pipe(
      switchMap(({ controls: { challenge } }) => challenge.controls.type.valueChanges.pipe(startWith(challenge.controls.type.value))),
    ),
    { initialValue: '' },
  );
  readonly #members = computed(() => SCHEMES[this.scheme()]);

  protected has(member: SchemeMember): boolean {
    return this.#members().may.includes(member) || this.needs(member);
  }

  protected needs(member: SchemeMember): boolean {
    return this.#members().needs.includes(member);
  }

  protected headerLabel(): string {
    const t = this.t();
    return this.scheme() === 'hmac' ? t.headerSignature : this.scheme() === 'jwt' ? t.headerToken : t.headerKey;
  }
}
