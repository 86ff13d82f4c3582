import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { startWith, switchMap } from 'rxjs';

import { injectTexts } from '../i18n/i18n';
import { FieldError } from '../shared/form/field-error';
import { accessTokensTexts } from './access-tokens.texts';
import { Lifetime, LIFETIMES } from './lifetime';

/** Chooses when a token expires. */
@Component({
  selector: 'app-lifetime-field',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatInputModule, MatSelectModule, FieldError],
  template: `
    <mat-form-field>
      <mat-label>{{ t().lifetime }}</mat-label>
      <mat-select [formControl]="expiresAt()">
        @for (lifetime of lifetimes; track lifetime) {
          <mat-option [value]="lifetime">{{ t().lifetimes[lifetime] }}</mat-option>
        }
      </mat-select>
      @if (chosen() === 'never') {
        <mat-hint>{{ t().neverHint }}</mat-hint>
      }
      <mat-error><app-field-error [control]="expiresAt()" /></mat-error>
    </mat-form-field>
    @if (chosen() === 'at') {
      <mat-form-field>
        <mat-label>{{ t().moment }}</mat-label>
        <input matInput type="datetime-local" required [formControl]="moment()" />
      </mat-form-field>
    }
  `,
  styles: `
    :host {
      align-items: start;
      display: grid;
      gap: 12px;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LifetimeField {
  protected readonly t = injectTexts(accessTokensTexts);
  protected readonly lifetimes = LIFETIMES;
  readonly expiresAt = input.required<FormControl<Lifetime>>();
  readonly moment = input.required<FormControl<string>>();
  protected readonly chosen = toSignal(
    toObservable(this.expiresAt).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
  );
}
