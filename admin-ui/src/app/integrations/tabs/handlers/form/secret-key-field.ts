import { ChangeDetectionStrategy, Component, computed, inject, Injectable, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { catchError, of, startWith, switchMap } from 'rxjs';

import { SecretsService } from '../../../../api/secrets.service';
import { injectTexts } from '../../../../i18n/i18n';
import { FieldError } from '../../../../shared/form/field-error';
import { verificationTexts } from './verification.texts';

/** The keys of the secrets of the integration whose handler is in the form; unknown to whoever may not see them. */
@Injectable()
export class SecretKeys {
  readonly #secrets = inject(SecretsService);
  readonly integrationId = signal<string | undefined>(undefined);
  readonly keys = toSignal(
    toObservable(this.integrationId).pipe(
      switchMap((id) => (id === undefined ? of(undefined) : this.#secrets.getByIntegration(id).pipe(catchError(() => of(undefined))))),
    ),
  );
}

/** A field for the key of a secret: those that there are, or one that is still to come. */
@Component({
  selector: 'app-secret-key-field',
  imports: [ReactiveFormsModule, MatAutocompleteModule, MatFormFieldModule, MatInputModule, FieldError],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        class="mono"
        autocomplete="off"
        spellcheck="false"
        [formControl]="control()"
        [matAutocomplete]="auto"
        [required]="needed()"
      />
      <mat-autocomplete #auto="matAutocomplete">
        @for (key of offered(); track key) {
          <mat-option [value]="key">{{ key }}</mat-option>
        }
      </mat-autocomplete>
      <mat-hint>{{ unknown() ? t().secretUnknown(typed()) : hint() }}</mat-hint>
      <mat-error><app-field-error [control]="control()" /></mat-error>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretKeyField {
  readonly #keys = inject(SecretKeys).keys;
  protected readonly t = injectTexts(verificationTexts);
  readonly control = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly needed = input(false);
  protected readonly typed = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: '' },
  );
  readonly #known = computed(() => this.#keys()?.map(({ key }) => key));
  protected readonly offered = computed(() => {
    const known = this.#known() ?? [];
    const typed = this.typed();
    return known.includes(typed) ? known : known.filter((key) => key.toLowerCase().includes(typed.toLowerCase()));
  });
  protected readonly unknown = computed(() => this.typed() !== '' && this.#known()?.includes(this.typed()) === false);
}
