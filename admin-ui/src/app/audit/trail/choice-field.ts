import { ChangeDetectionStrategy, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';

import { injectTexts } from '../../i18n/i18n';
import { auditTexts } from '../audit.texts';

/** One of the things that a field offers. */
export interface Choice {
  value: string;
  words: string;
  note?: string;
}

/** Chooses one of many things by typing a part of it. */
@Component({
  selector: 'app-choice-field',
  imports: [MatAutocompleteModule, MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        [placeholder]="hint()"
        [value]="shown()"
        [matAutocomplete]="auto"
        (input)="typed.emit(field.value)"
        (focus)="field.select(); typed.emit('')"
        (blur)="restore()"
      />
      @if (shown()) {
        <button matIconButton matSuffix type="button" [attr.aria-label]="t().removeFilter(label())" (click)="chosen.emit('')">
          <mat-icon svgIcon="close" />
        </button>
      }
      <mat-autocomplete #auto autoActiveFirstOption (optionSelected)="choose($event.option.value)">
        @for (choice of choices(); track choice.value) {
          <mat-option [value]="choice.value">
            {{ choice.words }}
            @if (choice.note) {
              <small class="quiet">{{ choice.note }}</small>
            }
          </mat-option>
        }
      </mat-autocomplete>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
    small {
      margin-inline-start: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChoiceField {
  protected readonly t = injectTexts(auditTexts);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly label = input.required<string>();
  readonly hint = input('');
  /** What is chosen, in words; nothing if nothing is. */
  readonly shown = input('');
  readonly choices = input<readonly Choice[]>([]);
  /** The text by which choices are looked for. */
  readonly typed = output<string>();
  readonly chosen = output<string>();

  protected choose(value: string): void {
    this.field().nativeElement.blur();
    this.chosen.emit(value);
  }

  /** What was typed and not chosen is not left standing. */
  protected restore(): void {
    const field = this.field().nativeElement;
    if (field.value === '' && this.shown() !== '') {
      this.chosen.emit('');
    } else {
      field.value = this.shown();
    }
  }
}
