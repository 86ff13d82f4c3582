import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { Translation } from '../../i18n/texts';
import { sharedTexts } from '../shared.texts';

type SharedTranslation = Translation<(typeof sharedTexts)['en']>;

/** Says why a request failed: in words of the pages where they have some, else in those of the hub. */
@Component({
  selector: 'app-problem-text',
  template: '{{ text() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemText {
  readonly #t = injectTexts(sharedTexts);
  readonly problem = input.required<ProblemError>();
  protected readonly text = computed(() => problemText(this.problem(), this.#t()));
}

/** As {@link ProblemText}, for where a component cannot be. */
export function problemText(problem: ProblemError, t: SharedTranslation): string {
  switch (problem.code) {
    case 'unreachable':
      return t.unreachable;
    case 'too-many-requests':
      return problem.retryAfter === undefined ? t.tooManyNow : t.tooMany(problem.retryAfter);
    case 'login-failed':
      return t.loginFailed;
    case 'last-owner':
      return t.lastOwner;
    case 'access-denied':
      return t.accessDenied;
    case 'concurrent-change':
    case 'precondition-failed':
      return t.concurrentChange;
    default:
      return problem.detail ?? t.failed(problem.status);
  }
}
