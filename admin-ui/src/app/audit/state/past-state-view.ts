import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatTooltipModule } from '@angular/material/tooltip';

import { IIntegrationState } from '../../api/models';
import { injectTexts } from '../../i18n/i18n';
import { CodeBlock } from '../../shared/code/code-block';
import { CopyButton } from '../../shared/copy/copy-button';
import { StatusChip } from '../../shared/status/status-chip';
import { auditTexts } from '../audit.texts';
import { pastState } from './past-state';

/** All that an integration had at a moment. */
@Component({
  selector: 'app-past-state-view',
  imports: [MatTooltipModule, CodeBlock, CopyButton, StatusChip],
  templateUrl: './past-state-view.html',
  styleUrl: './past-state-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PastStateView {
  protected readonly t = injectTexts(auditTexts);
  readonly state = input.required<IIntegrationState>();
  protected readonly past = computed(() => pastState(this.state()));
  protected readonly json = computed(() => JSON.stringify(this.state(), null, 2));

  protected text(value: unknown): string {
    return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  }

  protected stateOf(name: string): string {
    const states: Readonly<Record<string, string>> = this.t().versionStates;
    return states[name] ?? name;
  }
}
