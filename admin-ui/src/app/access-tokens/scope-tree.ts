import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { MatCheckboxModule } from '@angular/material/checkbox';

import { injectTexts } from '../i18n/i18n';
import { Scope } from '../session/scope';
import { SCOPE_GROUPS, ScopeGroup, stateOf, toggled } from './scope-groups';
import { scopeTexts } from './scope.texts';

/** Chooses scopes, one by one or all of a resource. */
@Component({
  selector: 'app-scope-tree',
  imports: [MatCheckboxModule],
  template: `
    @for (group of groups(); track group.resource) {
      <fieldset>
        <legend>
          <mat-checkbox
            [checked]="group.state === 'all'"
            [indeterminate]="group.state === 'some'"
            [disabled]="group.offered === 0"
            (change)="toggle(group)"
          >
            <strong>{{ t().resources[group.resource] }}</strong>
            <span class="quiet count">{{ group.count }} / {{ group.scopes.length }}</span>
          </mat-checkbox>
        </legend>
        @for (scope of group.scopes; track scope) {
          <mat-checkbox
            class="scope"
            [class.refused]="refused()(scope) !== ''"
            [checked]="chosen().includes(scope)"
            [disabled]="refused()(scope) !== ''"
            (change)="toggleOne(scope)"
          >
            {{ t().scopes[scope] }} <code class="quiet">{{ scope }}</code>
            @if (refused()(scope); as reason) {
              <span class="reason">{{ reason }}</span>
            }
          </mat-checkbox>
        }
      </fieldset>
    }
  `,
  styles: `
    :host {
      border: var(--app-border);
      border-radius: 10px;
      display: block;
    }
    fieldset {
      border: 0;
      display: flex;
      flex-direction: column;
      margin: 0;
      min-width: 0;
      padding: 2px 12px 6px 6px;
    }
    fieldset + fieldset {
      border-top: var(--app-border);
    }
    legend {
      float: left;
      padding: 0;
    }
    .scope {
      margin-inline-start: 28px;
    }
    @media (min-width: 701px) {
      .scope {
        margin-block: -4px;
      }
      .scope.refused {
        margin-block: 2px;
      }
    }
    .count {
      margin-inline-start: 6px;
    }
    .reason {
      color: var(--mat-sys-on-surface-variant);
      display: block;
      font-size: 12px;
      line-height: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScopeTree {
  protected readonly t = injectTexts(scopeTexts);
  readonly chosen = model.required<readonly Scope[]>();
  /** Why a scope cannot be chosen; empty if it can. */
  readonly refused = input.required<(scope: Scope) => string>();
  readonly #offered = computed(() => {
    const refused = this.refused();
    return (scope: Scope) => refused(scope) === '';
  });
  protected readonly groups = computed(() =>
    SCOPE_GROUPS.map((group) => ({
      ...group,
      state: stateOf(group, this.chosen(), this.#offered()),
      count: group.scopes.filter((scope) => this.chosen().includes(scope)).length,
      offered: group.scopes.filter(this.#offered()).length,
    })),
  );

  protected toggle(group: ScopeGroup): void {
    this.chosen.set(toggled(group, this.chosen(), this.#offered()));
  }

  protected toggleOne(scope: Scope): void {
    const chosen = this.chosen();
    this.chosen.set(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  }
}
