import { inject, Injectable, Signal, signal, WritableSignal } from '@angular/core';
import { Observable, tap } from 'rxjs';

import { HandlersService } from '../../../../api/handlers.service';
import { IExecuteRequest, IExecuteResponse } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';

/** One run of a handler: what the target answered, or why there is no answer. */
export interface Run {
  at: string;
  method: string;
  response?: IExecuteResponse;
  problem?: ProblemError;
}

const KEPT = 5;

/** Runs handlers, and remembers the latest runs of each until the page is loaded anew. */
@Injectable({ providedIn: 'root' })
export class HandlerRuns {
  readonly #handlers = inject(HandlersService);
  readonly #runs = new Map<string, WritableSignal<readonly Run[]>>();

  /** The latest runs of a handler, the newest first. */
  of(handlerId: string): Signal<readonly Run[]> {
    return this.#of(handlerId);
  }

  run(handler: { id: string; name: string }, method: string, request: IExecuteRequest): Observable<IExecuteResponse> {
    const at = new Date().toISOString();
    const keep = (run: Pick<Run, 'response' | 'problem'>) =>
      this.#of(handler.id).update((runs) => [{ at, method, ...run }, ...runs].slice(0, KEPT));
    return this.#handlers.execute(handler.name, method, request).pipe(
      tap({ next: (response) => keep({ response }), error: (problem: ProblemError) => keep({ problem }) }),
    );
  }

  #of(handlerId: string): WritableSignal<readonly Run[]> {
    const runs = this.#runs.get(handlerId) ?? signal<readonly Run[]>([]);
    this.#runs.set(handlerId, runs);
    return runs;
  }
}
