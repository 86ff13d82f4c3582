import { afterNextRender, booleanAttribute, ChangeDetectionStrategy, Component, computed, CSP_NONCE, effect, ElementRef, forwardRef, inject, input, OnDestroy, signal, viewChild } from '@angular/core';
import { AbstractControl, ControlValueAccessor, NG_VALIDATORS, NG_VALUE_ACCESSOR, ValidationErrors, Validator } from '@angular/forms';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import type { JsonView } from './json-view';
import { JsonError, jsonError } from './json-error';

/**
 * A field for JSON, with folding, search and what is wrong shown as one types: `<app-json-editor formControlName="defaultArgs" />`.
 * Its value is the text; the error `json` says why it cannot be read. The editor itself is loaded when it is first shown.
 */
@Component({
  selector: 'app-json-editor',
  template: `
    <div class="frame" [class.invalid]="invalid()" #frame></div>
    @if (invalid(); as message) {
      <p class="message" role="alert">{{ message }}</p>
    }
  `,
  styles: `
    .frame {
      border: 1px solid var(--mat-sys-outline);
      border-radius: 4px;
      min-height: 96px;
      overflow: hidden;
    }
    .frame:focus-within {
      border-color: var(--mat-sys-primary);
      box-shadow: inset 0 0 0 1px var(--mat-sys-primary);
    }
    .frame.invalid {
      border-color: var(--mat-sys-error);
    }
    .message {
      color: var(--mat-sys-error);
      font-size: 12px;
      padding: 2px 16px 0;
    }
  `,
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => JsonEditor), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => JsonEditor), multi: true },
  ],
  // Escape leaves the editor with the next Tab; it does not close what the editor is in.
  host: { '(keydown.escape)': '$event.stopPropagation()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JsonEditor implements ControlValueAccessor, Validator, OnDestroy {
  readonly #nonce = inject(CSP_NONCE);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  readonly #t = injectTexts(sharedTexts);
  readonly #text = signal('');
  readonly #editable = signal(true);
  readonly #view = signal<JsonView | null>(null);
  #destroyed = false;

  /** What the field is called, for those who do not see it. */
  readonly label = input.required<string>();
  /** Whether only a JSON object will do. */
  readonly object = input(false, { transform: booleanAttribute });
  readonly readonly = input(false, { transform: booleanAttribute });
  readonly #error = signal<JsonError | null>(null);
  protected readonly invalid = computed(() => this.#words(this.#error()));

  #changed: (text: string) => void = () => undefined;
  #touched: () => void = () => undefined;

  constructor() {
    afterNextRender(() => void this.#open());
    effect(() => this.#view()?.setEditable(this.#editable() && !this.readonly()));
  }

  async #open(): Promise<void> {
    const { JsonView } = await import('./json-view');
    if (this.#destroyed) {
      return;
    }
    this.#view.set(
      new JsonView(this.frame().nativeElement, {
        label: this.label(),
        text: this.#text(),
        nonce: this.#nonce ?? '',
        check: (text) => this.#words(jsonError(text, this.object())),
        changed: (text) => {
          this.#text.set(text);
          this.#changed(text);
        },
        left: () => this.#touched(),
      }),
    );
  }

  writeValue(text: string | null): void {
    this.#text.set(text ?? '');
    this.#view()?.setText(text ?? '');
  }

  registerOnChange(changed: (text: string) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.#editable.set(!disabled);
  }

  validate(control: AbstractControl<string | null>): ValidationErrors | null {
    const error = jsonError(control.value ?? '', this.object());
    this.#error.set(error);
    return error ? { json: error } : null;
  }

  #words(error: JsonError | null): string | null {
    return error === null ? null : this.#t()[error];
  }

  ngOnDestroy(): void {
    this.#destroyed = true;
    this.#view()?.close();
  }
}
