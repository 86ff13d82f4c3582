import { Directive, effect, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';

import { injectTexts } from '../../i18n/i18n';
import { Scope } from '../../session/scope';
import { Session } from '../../session/session';
import { sharedTexts } from '../shared.texts';

/**
 * Disables a button for whoever lacks a right, and says which: `<button matButton appNeeds="credentials:write" [appNeedsIn]="id">`.
 * The button can still be reached, so that the reason can be read without a mouse.
 */
@Directive({ selector: 'button[appNeeds]', hostDirectives: [MatTooltip] })
export class Needs {
  readonly #session = inject(Session);
  readonly #tooltip = inject(MatTooltip, { self: true });
  readonly #button = inject(MatButton, { self: true, optional: true }) ?? inject(MatIconButton, { self: true });
  readonly #t = injectTexts(sharedTexts);
  readonly appNeeds = input.required<Scope>();
  /** The integration where the right is needed; without one, the hub as a whole. */
  readonly appNeedsIn = input<string>();
  /** What the button does, shown to those who may. */
  readonly appNeedsTip = input('');
  /** Why nobody can do it as things are; empty if that is not so. */
  readonly appNeedsUnless = input('');

  constructor() {
    effect(() => {
      const allowed = this.#session.can(this.appNeeds(), this.appNeedsIn());
      const reason = allowed ? this.appNeedsUnless() : this.#t().needs(this.appNeeds());
      this.#button.disabledInteractive = reason !== '';
      this.#button.disabled = reason !== '';
      this.#tooltip.message = reason || this.appNeedsTip();
    });
  }
}
