import { inject, Injectable } from '@angular/core';
import { catchError, EMPTY, forkJoin, map, Observable, of, switchMap, tap } from 'rxjs';

import { CredentialsService } from '../api/credentials.service';
import { HandlersService } from '../api/handlers.service';
import { IntegrationsService } from '../api/integrations.service';
import { IIntegration } from '../api/models';
import { ProblemError } from '../api/problem';
import { SecretsService } from '../api/secrets.service';
import { injectTexts } from '../i18n/i18n';
import { Confirm } from '../shared/confirm/confirm.dialog';
import { Notice } from '../shared/notice/notice';
import { integrationsTexts } from './integrations.texts';

/** Deletes an integration after its name was typed, and offers to bring it back. */
@Injectable({ providedIn: 'root' })
export class IntegrationDeletion {
  readonly #integrations = inject(IntegrationsService);
  readonly #handlers = inject(HandlersService);
  readonly #credentials = inject(CredentialsService);
  readonly #secrets = inject(SecretsService);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  readonly #t = injectTexts(integrationsTexts);

  /** A value once it is deleted; `restored` is called if it then was brought back. */
  delete(integration: IIntegration, restored: () => void): Observable<void> {
    const t = this.#t();
    return this.#parts(integration.id).pipe(
      switchMap((parts) =>
        this.#confirm.ask({
          title: t.deleteTitle(integration.name),
          effects: [t.deleteEffect(parts), t.deleteGrace],
          action: t.deleteAction,
          name: integration.name,
        }),
      ),
      switchMap(() => this.#integrations.delete(integration.id)),
      tap(() =>
        this.#notice.undoable(t.deleted(integration.name), () => this.#integrations.restore(integration.id), restored),
      ),
      catchError((problem: ProblemError) => {
        this.#notice.failed(problem);
        return EMPTY;
      }),
    );
  }

  /** What goes with it, counted; what one may not see is not counted. */
  #parts(id: string): Observable<string[]> {
    const t = this.#t();
    const count = (list: Observable<unknown[]>, word: (n: number) => string) =>
      list.pipe(
        map(({ length }) => (length === 0 ? '' : word(length))),
        catchError((problem: ProblemError) => {
          if (problem.status === 403) {
            return of('');
          }
          throw problem;
        }),
      );
    return forkJoin([
      count(this.#handlers.getByIntegration(id), t.countHandlers),
      count(this.#credentials.getByIntegration(id), t.countCredentials),
      count(this.#secrets.getByIntegration(id), t.countSecrets),
    ]).pipe(map((parts) => parts.filter((part) => part !== '')));
  }
}
