import { inject, Injectable, Signal, signal, untracked } from '@angular/core';

import { IntegrationsService } from '../../api/integrations.service';

/** The names of integrations by their ids, each asked for once until they are forgotten. */
@Injectable({ providedIn: 'root' })
export class IntegrationNames {
  readonly #integrations = inject(IntegrationsService);
  readonly #names = new Map<string, Signal<string | null | undefined>>();

  /** `undefined` until it is known, `null` for one that is not there any more or may not be seen. */
  of(id: string): string | null | undefined {
    const known = this.#names.get(id);
    if (known) {
      return known();
    }
    const name = signal<string | null | undefined>(undefined);
    this.#names.set(id, name);
    untracked(() =>
      this.#integrations.getById(id).subscribe({ next: (found) => name.set(found.name), error: () => name.set(null) }),
    );
    return name();
  }

  /** Integrations may have got other names since. */
  forget(): void {
    this.#names.clear();
  }
}
