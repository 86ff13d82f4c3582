import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { CopyButton } from '../copy/copy-button';

/** A text to read and to copy: a command, a body, a schema. It scrolls by keyboard too. */
@Component({
  selector: 'app-code-block',
  imports: [CopyButton],
  template: `
    <pre class="mono" tabindex="0" role="region" [attr.aria-label]="label()">{{ text() }}</pre>
    <app-copy-button [text]="text()" [label]="label()" />
  `,
  styles: `
    :host {
      background: var(--mat-sys-surface-container-low);
      border: var(--app-border);
      border-radius: 8px;
      display: block;
      position: relative;
    }
    pre {
      margin: 0;
      max-height: 360px;
      overflow: auto;
      overflow-wrap: anywhere;
      padding: 10px 48px 10px 12px;
      white-space: pre-wrap;
    }
    app-copy-button {
      position: absolute;
      right: 4px;
      top: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodeBlock {
  readonly text = input.required<string>();
  /** What it is, for those who do not see where it stands. */
  readonly label = input.required<string>();
}
