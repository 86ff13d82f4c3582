import {
  afterNextRender,
  afterRenderEffect,
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import { FormGroup } from '@angular/forms';

import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { problemText } from '../problem-text/problem-text';
import { sharedTexts } from '../shared.texts';
import { applyProblem, FieldsByCode, forgetRefusals } from './apply-problem';

/**
 * Shows what the hub refused: at the fields it names, and above the form whatever belongs to none. Whoever sends a form, by its button or
 * by Ctrl-Enter, is led to what is wrong with it.
 */
@Component({
  selector: 'app-form-problem',
  template: `
    @for (text of above(); track text) {
      <p class="form-error" role="alert">{{ text }}</p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormProblem {
  readonly #t = injectTexts(sharedTexts);
  readonly form = input.required<FormGroup>();
  readonly problem = input<ProblemError | null>(null);
  /** The fields of problems that point nowhere, as in `{ 'integration-name-taken': 'name' }`. */
  readonly byCode = input<FieldsByCode>({});
  protected readonly above = signal<readonly string[]>([]);

  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const changes = inject(ChangeDetectorRef);
    afterNextRender(() => {
      const form = this.#element.closest('form');
      // Before the form's own listeners look whether it is valid.
      form?.addEventListener('submit', () => this.#sent(), { capture: true });
      form?.addEventListener('keydown', (event) => event.ctrlKey && event.key === 'Enter' && this.#sent(), { capture: true });
    });
    // A field looks for its errors when the form around it is checked, which has just been.
    afterRenderEffect(() => {
      const problem = this.problem();
      if (!problem) {
        this.above.set([]);
        return;
      }
      const left = applyProblem(this.form(), problem, this.byCode());
      changes.markForCheck();
      this.above.set(problem.violations.length === 0 && left.length > 0 ? [problemText(problem, this.#t())] : left);
      untracked(() => this.#lead());
    });
  }

  #sent(): void {
    forgetRefusals(this.form());
    this.form().markAllAsTouched();
    if (this.form().invalid) {
      this.#lead();
    }
  }

  /** To the first field that is wrong, or to what is said of all; a part that is folded is open after the first rendering. */
  #lead(): void {
    const lead = () => {
      const field = firstFault(this.#element.closest('form'));
      field?.focus();
      (field ?? this.#element.querySelector('.form-error'))?.scrollIntoView({ block: 'nearest' });
    };
    afterNextRender(() => afterNextRender(lead, { injector: this.#injector }), { injector: this.#injector });
  }
}

/** What of the first field that is wrong can have the focus. */
function firstFault(form: HTMLFormElement | null): HTMLElement | null {
  const fields = [...(form?.querySelectorAll<HTMLElement>('.ng-invalid') ?? [])];
  const field = fields.find((one) => !one.querySelector('.ng-invalid'));
  const focusable = 'input, textarea, mat-select, [contenteditable]';
  return field?.matches(focusable) ? field : (field?.querySelector<HTMLElement>(focusable) ?? null);
}
