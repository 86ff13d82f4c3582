import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { IAuditLog } from '../../api/models';
import { injectTexts } from '../../i18n/i18n';
import { IconName } from '../../shared/icons/icons';
import { auditTexts } from '../audit.texts';

const ICONS: Readonly<Record<string, IconName>> = { user: 'user', token: 'tokens', system: 'system' };

/** Who did something: a person, a token, the hub itself, or nobody that is known. */
@Component({
  selector: 'app-actor-name',
  imports: [MatIconModule],
  template: `<mat-icon [svgIcon]="icon()" aria-hidden="true" /><span>{{ text() }}</span>`,
  styles: `
    :host {
      align-items: center;
      display: inline-flex;
      gap: 6px;
      min-width: 0;
    }
    span {
      overflow-wrap: anywhere;
    }
    mat-icon {
      color: var(--mat-sys-on-surface-variant);
      flex: none;
      height: 16px;
      width: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActorName {
  protected readonly t = injectTexts(auditTexts);
  readonly actor = input.required<IAuditLog['actor']>();
  protected readonly icon = computed<IconName>(() => ICONS[this.actor()?.type ?? ''] ?? 'user');
  protected readonly text = computed(() => {
    const t = this.t();
    const actor = this.actor();
    switch (actor?.type) {
      case 'system':
        return t.hub;
      case 'user':
        return actor.display ?? t.removedUser;
      case 'token':
        return actor.display ?? actor.id ?? t.token;
      default:
        return t.nobody;
    }
  });
}
