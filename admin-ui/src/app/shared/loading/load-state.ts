import { ChangeDetectionStrategy, Component, computed, input, Resource, ResourceRef } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';

import { ProblemError } from '../../api/problem';
import { injectTexts } from '../../i18n/i18n';
import { Scope } from '../../session/scope';
import { problemText } from '../problem-text/problem-text';
import { sharedTexts } from '../shared.texts';
import { Skeleton } from '../skeleton/skeleton';
import { DeniedState } from '../states/denied-state';
import { PageState } from '../states/page-state';

/**
 * What stands in the place of something that is not loaded: its shape, what went wrong, or that one may not see it. Its content is
 * another way on than to try again.
 */
@Component({
  selector: 'app-load-state',
  imports: [MatButtonModule, Skeleton, DeniedState, PageState],
  template: `
    @if (problem(); as problem) {
      @if (problem.status === 403) {
        <app-denied-state [scope]="scope()" />
      } @else {
        <app-page-state icon="error" role="alert" [title]="problem.status === 404 ? t().notThere : t().loadFailed" [hint]="hint()">
          <button matButton="outlined" type="button" (click)="of().reload()">{{ t().retry }}</button>
          <ng-content />
        </app-page-state>
      }
    } @else {
      <app-skeleton [rows]="rows()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadState {
  protected readonly t = injectTexts(sharedTexts);
  readonly of = input.required<Pick<ResourceRef<unknown>, 'reload'> & Pick<Resource<unknown>, 'error'>>();
  /** The right that is named where the hub refuses. */
  readonly scope = input<Scope>();
  readonly rows = input(5);
  protected readonly problem = computed(() => {
    const error = this.of().error();
    return error instanceof ProblemError ? error : error ? { status: -1 } : null;
  });
  protected readonly hint = computed(() => {
    const problem = this.problem();
    if (problem?.status === 404) {
      return this.t().notThereHint;
    }
    return problem instanceof ProblemError ? problemText(problem, this.t()) : undefined;
  });
}
