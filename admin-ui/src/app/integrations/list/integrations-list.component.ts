import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';

import { IntegrationsService } from '../../api/integrations.service';
import { IIntegration } from '../../api/models';
import { Page } from '../../api/page';
import { Demo } from '../../demo/demo';
import { injectTexts } from '../../i18n/i18n';
import { PageTitle } from '../../i18n/page-title';
import { Session } from '../../session/session';
import { Needs } from '../../shared/access/needs';
import { CopyButton } from '../../shared/copy/copy-button';
import { LoadState } from '../../shared/loading/load-state';
import { SearchField } from '../../shared/search/search-field';
import { PageState } from '../../shared/states/page-state';
import { KeyboardRows } from '../../shared/table/keyboard-rows';
import { Pager } from '../../shared/table/pager';
import { SortHeader } from '../../shared/table/sort-header';
import { TimeAgo } from '../../shared/time/time-ago';
import { shortcut } from '../../shortcuts/shortcuts';
import { IntegrationDeletion } from '../integration-deletion';
import { integrationsTexts } from '../integrations.texts';

const PAGE_SIZE = 25;
const BY_NAME = 'name,asc';

/** All integrations that one may see; search, order and page are in the address. */
@Component({
  selector: 'app-integrations-list',
  imports: [
    RouterLink,
    MatButtonModule,
    MatIconModule,
    CopyButton,
    KeyboardRows,
    LoadState,
    Needs,
    PageState,
    Pager,
    SearchField,
    SortHeader,
    TimeAgo,
  ],
  templateUrl: './integrations-list.component.html',
  styles: `
    .demo {
      margin: 16px auto 0;
      max-width: 640px;
      text-align: center;
    }
    .command {
      align-items: center;
      display: flex;
      justify-content: center;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntegrationsListComponent {
  readonly #integrations = inject(IntegrationsService);
  readonly #router = inject(Router);
  readonly #deletion = inject(IntegrationDeletion);
  protected readonly session = inject(Session);
  protected readonly t = injectTexts(integrationsTexts);
  protected readonly demo = inject(Demo);
  protected readonly demoCommand = 'HUB_DEMO=true HUB_PORT=8081 java -jar server/target/integration-hub.jar';
  protected readonly size = PAGE_SIZE;

  readonly search = input<string>();
  readonly sort = input<string>();
  /** Counted from 1, as people do. */
  readonly page = input<string>();

  protected readonly query = computed(() => ({
    search: this.search() ?? '',
    sort: this.sort() ?? BY_NAME,
    page: Math.max(0, Math.trunc(Number(this.page() ?? 1)) - 1 || 0),
  }));
  protected readonly found = rxResource({
    params: () => this.query(),
    stream: ({ params: { search, sort, page } }) => this.#integrations.getPage({ search, sort }, { page, size: PAGE_SIZE }),
  });
  /** The former page stays while the next one is on its way. */
  protected readonly shown = linkedSignal<Page<IIntegration> | undefined, Page<IIntegration> | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (now, former) => now ?? (this.found.error() ? undefined : former?.value),
  });

  constructor() {
    inject(PageTitle).subject.set(null);
    shortcut('n', computed(() => this.t().create), () => this.session.can('integrations:write') && this.create());
    // Whoever deletes the last row of the last page does not stay before an empty one.
    effect(() => {
      const found = this.shown();
      if (found?.items.length === 0 && (found.total ?? 0) > 0) {
        untracked(() => this.go({ page: Math.ceil((found.total ?? 1) / PAGE_SIZE) - 1 }));
      }
    });
  }

  protected go(change: Partial<{ search: string; sort: string; page: number }>): void {
    const { search, sort, page } = { ...this.query(), ...change };
    void this.#router.navigate([], {
      queryParams: { search: search || null, sort: sort === BY_NAME ? null : sort, page: page === 0 ? null : page + 1 },
      replaceUrl: change.search !== undefined,
    });
  }

  protected open(index: number): void {
    const integration = this.shown()?.items[index];
    if (integration) {
      void this.#router.navigate(['/admin/integrations', integration.id]);
    }
  }

  protected deleteIntegration(integration: IIntegration): void {
    this.#deletion.delete(integration, () => this.found.reload()).subscribe(() => this.found.reload());
  }

  protected create(): void {
    void this.#router.navigateByUrl('/admin/integrations/new');
  }
}
