import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { catchError, of, throwError } from 'rxjs';

import { HandlersService } from '../../../../api/handlers.service';
import { IHandler } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { injectTexts } from '../../../../i18n/i18n';
import { CodeBlock } from '../../../../shared/code/code-block';
import { LoadState } from '../../../../shared/loading/load-state';
import { PageState } from '../../../../shared/states/page-state';
import { handlersTexts } from '../handlers.texts';

/** What a handler takes and answers, as its OpenAPI document says. */
@Component({
  selector: 'app-handler-contract',
  imports: [CodeBlock, LoadState, PageState],
  template: `
    @if (contract.hasValue()) {
      @if (contract.value() === null) {
        <app-page-state icon="contract" [title]="t().contractNone" [hint]="t().contractNoneHint" />
      } @else {
        <p class="quiet">{{ t().contractAbout }}</p>
        @for (section of sections(); track section.title) {
          <h3>{{ section.title }}</h3>
          <app-code-block [text]="section.text" [label]="section.title" />
        }
      }
    } @else {
      <app-load-state [of]="contract" scope="handlers:read" />
    }
  `,
  styles: `
    h3 {
      font-size: 14px;
      font-weight: 600;
      margin: 16px 0 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlerContract {
  readonly #handlers = inject(HandlersService);
  protected readonly t = injectTexts(handlersTexts);
  readonly handler = input.required<IHandler>();
  /** `null`: it has none. */
  protected readonly contract = rxResource({
    params: () => this.handler(),
    stream: ({ params: { integrationId, id } }) =>
      this.#handlers
        .getContract(integrationId, id)
        .pipe(catchError((problem: ProblemError) => (problem.status === 404 ? of(null) : throwError(() => problem)))),
  });
  protected readonly sections = computed(() => {
    const { parameters = [], requestBody, responses, ...definitions } = this.contract.value() ?? {};
    const t = this.t();
    return [
      { title: t.contractParameters, schema: parameters.length > 0 ? parameters : undefined },
      { title: t.contractRequest, schema: requestBody },
      { title: t.contractResponses, schema: responses },
      ...Object.entries(definitions).map(([title, schema]) => ({ title, schema })),
    ]
      .filter(({ schema }) => schema !== undefined)
      .map(({ title, schema }) => ({ title, text: JSON.stringify(schema, null, 2) }));
  });
}
