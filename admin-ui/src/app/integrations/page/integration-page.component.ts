import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatTabsModule } from '@angular/material/tabs';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, switchMap } from 'rxjs';

import { IntegrationsService } from '../../api/integrations.service';
import { IIntegration } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { Tagged } from '../../api/tagged';
import { I18n } from '../../i18n/i18n';
import { PageTitle } from '../../i18n/page-title';
import { Session } from '../../session/session';
import { Needs } from '../../shared/access/needs';
import { CopyButton } from '../../shared/copy/copy-button';
import { KEPT_OPEN } from '../../shared/form/ask-before-discarding';
import { LoadState } from '../../shared/loading/load-state';
import { oneAtATime } from '../../shared/loading/one-at-a-time';
import { Notice } from '../../shared/notice/notice';
import { IntegrationDeletion } from '../integration-deletion';
import { integrationsTexts } from '../integrations.texts';
import { ExternalIdsDialog, ExternalIdsDialogData } from '../../links/external-ids.dialog';
import { linksTexts } from '../../links/links.texts';
import { QuickLinks } from '../../links/quick-links';
import { TABS } from '../tabs/tabs';
import { IntegrationRenameDialog } from './integration-rename.dialog';
import { OpenIntegration } from './open-integration';
import { SetupSummary } from './setup-summary';

/** One integration: its head, and a tab for each of its parts. */
@Component({
  selector: 'app-integration-page',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    MatButtonModule,
    MatIconModule,
    MatTabsModule,
    CopyButton,
    LoadState,
    Needs,
    QuickLinks,
    SetupSummary,
  ],
  providers: [OpenIntegration],
  templateUrl: './integration-page.component.html',
  styleUrl: './integration-page.component.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntegrationPageComponent {
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #integrations = inject(IntegrationsService);
  readonly #notice = inject(Notice);
  readonly #deletion = inject(IntegrationDeletion);
  readonly #title = inject(PageTitle);
  readonly #reading = oneAtATime();
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.texts(integrationsTexts);
  readonly #open = inject(OpenIntegration);
  protected readonly integration = this.#open.resource;
  /** They are read anew with every change; meanwhile the former ones stay. */
  protected readonly links = computed(() => (this.#open.links.hasValue() ? this.#open.links.value() : undefined));
  protected readonly tabs = TABS;

  readonly id = input.required<string>();
  protected readonly shown = computed(() => (this.integration.hasValue() ? this.integration.value() : undefined));

  constructor() {
    effect(() => this.#open.id.set(this.id()));
    effect(() => this.#title.subject.set(this.shown()?.name ?? null));
  }

  protected rename(): void {
    this.#reading(this.#integrations.getForChange(this.id()))
      .pipe(
        switchMap((data) =>
          this.#dialog
            .open<IntegrationRenameDialog, Tagged<IIntegration>, IIntegration>(IntegrationRenameDialog, { width: '480px', data })
            .afterClosed(),
        ),
        filter(Boolean),
      )
      .subscribe({
        next: (renamed) => {
          this.integration.set(renamed);
          this.#notice.say(this.t().renamed);
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }

  protected editIds(): void {
    const links = this.links();
    if (links) {
      this.#dialog
        .open<ExternalIdsDialog, ExternalIdsDialogData>(ExternalIdsDialog, { ...KEPT_OPEN, width: '560px', data: { integrationId: this.id(), links } })
        .afterClosed()
        .pipe(filter(Boolean))
        .subscribe(() => this.#notice.say(this.i18n.texts(linksTexts)().idsSaved));
    }
  }

  protected delete(): void {
    const integration = this.shown();
    if (integration) {
      const back = () => void this.#router.navigate(['/admin/integrations', integration.id]);
      this.#deletion.delete(integration, back).subscribe(() => void this.#router.navigateByUrl('/admin/integrations'));
    }
  }
}
