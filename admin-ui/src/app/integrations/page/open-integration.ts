import { inject, Injectable, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';

import { IntegrationsService } from '../../api/integrations.service';

/** The integration whose page is open; tabs inject it for its name, and reload it after they changed what its head shows. */
@Injectable()
export class OpenIntegration {
  readonly #integrations = inject(IntegrationsService);
  readonly id = signal<string | undefined>(undefined);
  readonly resource = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#integrations.getById(id),
  });

  reload(): void {
    this.resource.reload();
  }
}
