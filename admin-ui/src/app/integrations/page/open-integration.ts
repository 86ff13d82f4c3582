import { inject, Injectable, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { debounceTime, distinctUntilChanged, filter, fromEvent, map, merge, skip } from 'rxjs';

import { ApiClient } from '../../api/api-client';
import { IntegrationsService } from '../../api/integrations.service';
import { LinksService } from '../../api/links.service';
import { Session } from '../../session/session';

const SETTLED_MS = 100;

/** The integration whose page is open; tabs inject it for its name, and reload it after they changed what its head shows. */
@Injectable()
export class OpenIntegration {
  readonly #integrations = inject(IntegrationsService);
  readonly #links = inject(LinksService);
  readonly #session = inject(Session);
  readonly id = signal<string | undefined>(undefined);
  readonly resource = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#integrations.getById(id),
  });
  /** How far it is set up; not asked for by those who would not be told. */
  readonly setup = rxResource({
    params: () => {
      const id = this.id();
      return id !== undefined && this.#session.can('handlers:read', id) ? id : undefined;
    },
    stream: ({ params: id }) => this.#integrations.getSetup(id),
  });
  readonly links = rxResource({
    params: () => this.id(),
    stream: ({ params: id }) => this.#links.getByIntegration(id),
  });

  constructor() {
    const router = inject(Router);
    const written = inject(ApiClient).changed.pipe(filter((path) => `${path}/`.startsWith(`/integrations/${this.id()}/`)));
    const tab = router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => router.url.split('?')[0]),
      distinctUntilChanged(),
      // The navigation that led here.
      skip(1),
    );
    // Webhooks come and secrets expire while nobody looks.
    merge(written, tab, fromEvent(window, 'focus'))
      .pipe(debounceTime(SETTLED_MS), takeUntilDestroyed())
      .subscribe(() => this.#reloadHead());
  }

  reload(): void {
    this.resource.reload();
    this.#reloadHead();
  }

  #reloadHead(): void {
    this.setup.reload();
    this.links.reload();
  }
}
