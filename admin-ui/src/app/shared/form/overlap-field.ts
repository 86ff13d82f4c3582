import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { FieldError } from './field-error';

/** How long a former value stays good beside the new one, as ISO 8601 durations. */
const OVERLAPS = ['PT0S', 'PT1H', 'PT24H', 'P7D', 'P30D'] as const;

export type Overlap = (typeof OVERLAPS)[number];

/** Chooses how long what is replaced works too. */
@Component({
  selector: 'app-overlap-field',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatSelectModule, FieldError],
  template: `
    <mat-form-field>
      <mat-label>{{ t().overlap }}</mat-label>
      <mat-select [formControl]="control()">
        @for (overlap of offered(); track overlap) {
          <mat-option [value]="overlap">{{ t().overlaps[overlap] }}</mat-option>
        }
      </mat-select>
      <mat-hint>{{ hint() }}</mat-hint>
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
export class OverlapField {
  protected readonly t = injectTexts(sharedTexts);
  readonly control = input.required<FormControl<Overlap>>();
  readonly hint = input('');
  /** The longest one that may be chosen. */
  readonly longest = input<Overlap>('P30D');
  protected readonly offered = computed(() => OVERLAPS.slice(0, OVERLAPS.indexOf(this.longest()) + 1));
}
