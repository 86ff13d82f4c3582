import { inject, Injectable, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { map, of } from 'rxjs';

import { HandlersService } from '../../../api/handlers.service';
import { Session } from '../../../session/session';

/** The names to filter by; those who may not see handlers get the ones that they meet. */
@Injectable()
export class HandlerNames {
  readonly #handlers = inject(HandlersService);
  readonly #session = inject(Session);
  readonly integrationId = signal<string | undefined>(undefined);
  readonly #all = rxResource({
    params: () => this.integrationId(),
    stream: ({ params: id }) =>
      this.#session.can('handlers:read', id)
        ? this.#handlers.getByIntegration(id).pipe(map((handlers) => handlers.map(({ name }) => name)))
        : of([]),
  });

  /** In alphabetical order, with those that were met. */
  with(met: readonly string[]): string[] {
    const all = this.#all.hasValue() ? this.#all.value() : [];
    return [...new Set([...all, ...met])].filter((name) => name !== '').sort();
  }
}
