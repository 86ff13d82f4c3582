import { inject, Injectable } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { IntegrationsService } from '../api/integrations.service';
import { IGrant } from '../api/models';
import { injectTexts } from '../i18n/i18n';
import { usersTexts } from './users.texts';

/** Says roles in words, with the names of integrations. */
@Injectable()
export class GrantNames {
  readonly #integrations = inject(IntegrationsService);
  readonly #t = injectTexts(usersTexts);
  readonly #all = rxResource({ stream: () => this.#integrations.getAll() });

  of({ role, integrationId }: IGrant): string {
    const t = this.#t();
    if (!integrationId) {
      return t.inHub(t.roleNames[role]);
    }
    const known = this.#all.hasValue() ? this.#all.value().find(({ id }) => id === integrationId) : undefined;
    return t.inIntegration(t.roleNames[role], known?.name ?? `${integrationId.slice(0, 8)}…`);
  }
}
