import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { AuditTrail } from '../../../audit/trail/audit-trail';
import { IntegrationStateView } from '../../../audit/state/integration-state-view';
import { Session } from '../../../session/session';
import { DeniedState } from '../../../shared/states/denied-state';

/** What happened to an integration, and how it was at any moment. */
@Component({
  selector: 'app-audit-tab',
  imports: [AuditTrail, DeniedState, IntegrationStateView],
  template: `
    @if (!session.can('audit:read', id())) {
      <app-denied-state scope="audit:read" />
    } @else if (state()) {
      <app-integration-state-view [integrationId]="id()" [moment]="state() ?? ''" />
    } @else {
      <app-audit-trail [integrationId]="id()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditTabComponent {
  protected readonly session = inject(Session);
  /** The integration's. */
  readonly id = input.required<string>();
  /** The moment whose state is shown in the place of the trail. */
  readonly state = input<string>();
}
