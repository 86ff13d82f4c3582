import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';

import { CopyButton } from '../copy/copy-button';

/** A value that is shown for a moment, to be copied. */
@Component({
  selector: 'app-value-box',
  imports: [CopyButton],
  template: `
    <code tabindex="0" role="textbox" aria-readonly="true" aria-multiline="true" [attr.aria-label]="label()">{{ value() }}</code>
    <app-copy-button [text]="value()" [label]="label()" />
  `,
  styles: `
    :host {
      align-items: start;
      background: var(--mat-sys-surface-container);
      border: var(--app-border);
      border-radius: 8px;
      display: flex;
      gap: 4px;
      padding: 4px 4px 4px 12px;
    }
    code {
      flex: 1;
      max-height: 240px;
      overflow: auto;
      overflow-wrap: anywhere;
      padding: 8px 0;
      user-select: all;
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ValueBox {
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  /** Whether it takes the focus once it is there: in the place of what had it. */
  readonly focused = input(false);

  constructor() {
    const box = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => this.focused() && box.querySelector('code')?.focus());
  }
}
