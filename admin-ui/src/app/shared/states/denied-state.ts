import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { injectTexts } from '../../i18n/i18n';
import { Scope } from '../../session/scope';
import { sharedTexts } from '../shared.texts';
import { PageState } from './page-state';

/** In the place of what one may not see. */
@Component({
  selector: 'app-denied-state',
  imports: [PageState],
  template: `<app-page-state
    icon="denied"
    [title]="t().denied"
    [hint]="scope() ? t().deniedHint(scope() ?? '') : t().deniedHintPlain"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeniedState {
  protected readonly t = injectTexts(sharedTexts);
  readonly scope = input<Scope>();
}
