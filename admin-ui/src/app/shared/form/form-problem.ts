import { afterNextRender, afterRenderEffect, ChangeDetectionStrategy, ChangeDetectorRef, Component, ElementRef, inject, input, signal } from '@angular/core';
import { FormGroup } from '@angular/forms';

import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { problemText } from '../problem-text/problem-text';
import { sharedTexts } from '../shared.texts';
import { applyProblem, FieldsByCode } from './apply-problem';

/**
 * Shows what the hub refused: at the fields it names, and above the form whatever belongs to none. Ctrl-Enter in the form shows what is
 * wrong with its fields, as its button does.
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

  constructor() {
    const changes = inject(ChangeDetectorRef);
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.closest('form')?.addEventListener('keydown', (event) => this.#pressed(event)));
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
    });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey && event.key === 'Enter') {
      this.form().markAllAsTouched();
    }
  }
}
