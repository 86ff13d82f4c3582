import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Observable } from 'rxjs';

import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { problemText } from '../problem-text/problem-text';
import { sharedTexts } from '../shared.texts';

const OFFERED_FOR_MS = 10_000;
const SAID_FOR_MS = 6_000;

/** Says in a line what was done, offers to take it back, and says what went wrong. */
@Injectable({ providedIn: 'root' })
export class Notice {
  readonly #snackBar = inject(MatSnackBar);
  readonly #t = injectTexts(sharedTexts);

  say(text: string): void {
    this.#snackBar.open(text, undefined, { duration: SAID_FOR_MS });
  }

  failed(problem: ProblemError): void {
    this.#snackBar.open(problemText(problem, this.#t()), this.#t().close, { politeness: 'assertive' });
  }

  /** Stays until it is taken up or another line comes. */
  offer(text: string, action: string, run: () => void): void {
    this.#snackBar.open(text, action, { politeness: 'assertive' }).onAction().subscribe(run);
  }

  /** @param back takes back what was done; `then` is called when it has succeeded */
  undoable(text: string, back: () => Observable<unknown>, then: () => void): void {
    this.#snackBar
      .open(text, this.#t().undo, { duration: OFFERED_FOR_MS })
      .onAction()
      .subscribe(() => back().subscribe({ next: then, error: (problem: ProblemError) => this.failed(problem) }));
  }
}
