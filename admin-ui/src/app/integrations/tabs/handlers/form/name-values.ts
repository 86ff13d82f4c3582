import { ChangeDetectionStrategy, Component, forwardRef, input, signal } from '@angular/core';
import { ControlValueAccessor, NG_VALUE_ACCESSOR } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';

import { injectTexts } from '../../../../i18n/i18n';
import { handlersTexts } from '../handlers.texts';

/** A header, or a parameter. */
export interface NameValue {
  name: string;
  value: string;
}

/** A field for names with values, such as headers: a row for each, and always an empty one for the next. Rows without a name count for nothing. */
@Component({
  selector: 'app-name-values',
  imports: [MatButtonModule, MatIconModule],
  template: `
    <fieldset>
      <legend class="quiet">{{ label() }}</legend>
      @for (row of rows(); track $index) {
        <div class="row">
          <input
            class="mono"
            spellcheck="false"
            autocomplete="off"
            [attr.aria-label]="t().nameOf(label(), $index + 1)"
            [placeholder]="t().name"
            [disabled]="disabled()"
            [value]="row.name"
            (input)="type($index, { name: $any($event.target).value })"
            (blur)="touched()"
          />
          <input
            class="mono"
            spellcheck="false"
            autocomplete="off"
            [attr.aria-label]="t().valueOf(label(), $index + 1)"
            [placeholder]="t().value"
            [disabled]="disabled()"
            [value]="row.value"
            (input)="type($index, { value: $any($event.target).value })"
            (blur)="touched()"
          />
          @if (!$last) {
            <button matIconButton type="button" [attr.aria-label]="t().removeNamed(row.name)" (click)="remove($index)">
              <mat-icon svgIcon="close" />
            </button>
          }
        </div>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      min-width: 0;
      padding: 0;
    }
    legend {
      font-size: 13px;
      padding: 0 0 4px;
    }
    .row {
      display: grid;
      gap: 6px;
      grid-template-columns: 2fr 3fr 40px;
      margin-bottom: 6px;
      align-items: center;
    }
    input {
      background: transparent;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 4px;
      box-sizing: border-box;
      color: inherit;
      height: 36px;
      min-width: 0;
      padding: 0 10px;
      width: 100%;
    }
    input::placeholder {
      color: var(--mat-sys-on-surface-variant);
      opacity: 1;
    }
  `,
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => NameValues), multi: true }],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NameValues implements ControlValueAccessor {
  protected readonly t = injectTexts(handlersTexts);
  /** What they are, as in “Headers”. */
  readonly label = input.required<string>();
  protected readonly rows = signal<readonly NameValue[]>([EMPTY]);
  protected readonly disabled = signal(false);
  protected touched: () => void = () => undefined;
  #changed: (values: NameValue[]) => void = () => undefined;

  protected type(index: number, change: Partial<NameValue>): void {
    this.#show(this.rows().map((row, i) => (i === index ? { ...row, ...change } : row)));
    this.#tell();
  }

  protected remove(index: number): void {
    this.#show(this.rows().filter((_, i) => i !== index));
    this.#tell();
  }

  #show(rows: readonly NameValue[]): void {
    const last = rows.at(-1);
    this.rows.set(last && !last.name && !last.value ? rows : [...rows, EMPTY]);
  }

  #tell(): void {
    this.#changed(this.rows().filter(({ name }) => name.trim() !== ''));
  }

  writeValue(values: NameValue[] | null): void {
    this.#show(values ?? []);
  }

  registerOnChange(changed: (values: NameValue[]) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }
}

const EMPTY: NameValue = { name: '', value: '' };
