import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { injectTexts } from '../../i18n/i18n';
import { PageTitle } from '../../i18n/page-title';
import { Session } from '../../session/session';
import { DeniedState } from '../../shared/states/denied-state';
import { auditTexts } from '../audit.texts';
import { IntegrationStateView } from '../state/integration-state-view';
import { AuditTrail } from '../trail/audit-trail';

/** What happened in the whole hub. Integrations that are deleted or purged are looked into here as well. */
@Component({
  selector: 'app-audit-logs-page',
  imports: [AuditTrail, DeniedState, IntegrationStateView],
  template: `
    <div class="page-head">
      <h1>{{ t().title }}</h1>
    </div>
    @if (!session.can('audit:read-all')) {
      <app-denied-state scope="audit:read-all" />
    } @else if (state() && integration()) {
      <app-integration-state-view [integrationId]="integration() ?? ''" [moment]="state() ?? ''" />
    } @else {
      <app-audit-trail />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditLogsPage {
  protected readonly session = inject(Session);
  protected readonly t = injectTexts(auditTexts);
  readonly integration = input<string>();
  /** The moment for which the state of the integration is shown in the place of the trail. */
  readonly state = input<string>();

  constructor() {
    inject(PageTitle).subject.set(null);
  }
}
