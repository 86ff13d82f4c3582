import { HttpErrorResponse } from '@angular/common/http';
import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';

import { ProblemError } from '../../api/problem';
import { applyProblem, forgetRefusals } from './apply-problem';

function problem(body: object): ProblemError {
  return ProblemError.of(new HttpErrorResponse({ status: 422, error: body }));
}

describe('applyProblem', () => {
  const form = () => new FormGroup({ key: new FormControl('k'), delivery: new FormGroup({ timeout: new FormControl(1) }) });

  it('puts each message at the control its pointer names', () => {
    const edited = form();

    const left = applyProblem(
      edited,
      problem({ errors: [{ pointer: '/key', detail: 'Too long.' }, { pointer: '#/delivery/timeout', detail: 'Too short.' }] }),
    );

    expect(left).toEqual([]);
    expect(edited.get('key')?.errors).toEqual({ refused: 'Too long.' });
    expect(edited.get('delivery.timeout')?.errors).toEqual({ refused: 'Too short.' });
  });

  it('shows what is wrong within a member at the member', () => {
    const edited = form();

    applyProblem(edited, problem({ errors: [{ pointer: '/key/deep/within', detail: 'Bad.' }] }));

    expect(edited.get('key')?.errors).toEqual({ refused: 'Bad.' });
  });

  it('knows the control of a code that points nowhere', () => {
    const edited = form();

    expect(applyProblem(edited, problem({ code: 'key-taken', detail: 'Taken.' }), { 'key-taken': 'key' })).toEqual([]);
    expect(edited.get('key')?.errors).toEqual({ refused: 'Taken.' });
  });

  it('returns what belongs to no control', () => {
    expect(applyProblem(form(), problem({ detail: 'Not now.' }))).toEqual(['Not now.']);
    expect(applyProblem(form(), problem({ errors: [{ pointer: '/other', detail: 'Unknown.' }] }))).toEqual(['Unknown.']);
  });

  it('is forgotten when the control changes', () => {
    const edited = form();
    applyProblem(edited, problem({ errors: [{ pointer: '/key', detail: 'Bad.' }] }));

    edited.get('key')?.setValue('other');

    expect(edited.valid).toBe(true);
  });
});

describe('forgetRefusals', () => {
  it('leaves what the form itself finds wrong', () => {
    const form = new FormGroup({ key: new FormControl('k'), name: new FormControl('', Validators.required), list: new FormArray([new FormControl('l')]) });
    applyProblem(form, problem({ errors: [{ pointer: '/key', detail: 'Taken.' }, { pointer: '/list/0', detail: 'Bad.' }] }));

    forgetRefusals(form);

    expect(form.get('key')?.errors).toBeNull();
    expect(form.get('list.0')?.errors).toBeNull();
    expect(form.get('name')?.errors).toEqual({ required: true });
    form.get('name')?.setValue('n');
    expect(form.valid).toBe(true);
  });
});
