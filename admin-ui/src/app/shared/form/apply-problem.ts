import { AbstractControl, FormArray, FormGroup } from '@angular/forms';

import { ProblemError, Violation } from '../../api/problem';

/** The key under which a control holds what the hub said of it, until it is changed. */
export const REFUSED = 'refused';

/** Members that a problem means without pointing at them, by the problem's code. */
export type FieldsByCode = Readonly<Record<string, string>>;

/**
 * Puts what the hub found wrong at the controls that its pointers name (`/delivery/timeout` is `delivery.timeout`).
 *
 * @returns what belongs to no control; an empty list if everything found its place
 */
export function applyProblem(form: FormGroup, problem: ProblemError, byCode: FieldsByCode = {}): readonly string[] {
  const left: string[] = [];
  const violations: readonly Violation[] = problem.violations.length > 0 ? problem.violations : [{ detail: problem.message }];
  for (const violation of violations) {
    const pointer = violation.pointer ?? byCode[problem.code];
    const control = pointer === undefined ? null : controlAt(form, pointer);
    const text = violation.detail ?? problem.message;
    if (control) {
      control.setErrors({ ...control.errors, [REFUSED]: text });
      control.markAsTouched();
    } else {
      left.push(text);
    }
  }
  return left;
}

/** Takes away what the hub said of a form before: it may be right by now, since another field of it was changed. */
export function forgetRefusals(control: AbstractControl): void {
  if (control instanceof FormGroup || control instanceof FormArray) {
    Object.values(control.controls as Record<string, AbstractControl>).forEach(forgetRefusals);
  } else if (control.hasError(REFUSED)) {
    control.updateValueAndValidity({ emitEvent: false });
  }
}

/** The nearest control that there is: what is wrong within a JSON member is shown at the member. */
function controlAt(form: FormGroup, pointer: string): AbstractControl | null {
  const path = pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  for (let length = path.length; length > 0; length--) {
    const control = form.get(path.slice(0, length));
    if (control && !(control instanceof FormGroup) && !(control instanceof FormArray)) {
      return control;
    }
  }
  return null;
}
