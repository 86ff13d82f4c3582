import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { I18n } from '../../../../i18n/i18n';
import { CodeBlock } from '../../../../shared/code/code-block';
import { TimeAgo } from '../../../../shared/time/time-ago';
import { Run } from './handler-runs';
import { runTexts } from './run.texts';

type KnownProblem = keyof (typeof runTexts)['en']['problems'];

/** How a run ended. What the target answered, errors included, does not look like what the hub could not do. */
@Component({
  selector: 'app-run-answer',
  imports: [MatIconModule, CodeBlock, TimeAgo],
  template: `
    @if (run().response; as response) {
      <p class="head">
        <span class="quiet">{{ t().targetAnswered }}</span>
        <strong [class]="tone()"><mat-icon [svgIcon]="tone() === 'good' ? 'check' : 'warning'" aria-hidden="true" />{{ response.statusCode }}</strong>
        <span>{{ t().ms(duration()) }}</span>
        @if ((response.attempts ?? 1) > 1) {
          <span>{{ t().attempts(response.attempts ?? 1) }}</span>
        }
        <span class="quiet"><app-time-ago [at]="response.timestamp" /></span>
      </p>
      @if (response.bodyEncoding === 'base64') {
        <p class="quiet">{{ t().base64 }}</p>
      }
      @if (body()) {
        <app-code-block [text]="body()" [label]="t().answerBody" />
      } @else {
        <p class="quiet">{{ t().noBody }}</p>
      }
      <details>
        <summary>{{ t().answerHeaders(headers().length) }}</summary>
        <dl class="mono">
          @for (header of headers(); track header[0]) {
            <dt>{{ header[0] }}</dt>
            <dd>{{ header[1] }}</dd>
          }
        </dl>
      </details>
    } @else if (run().problem; as problem) {
      <div class="form-error">
        <p class="head"><mat-icon svgIcon="error" aria-hidden="true" /><strong>{{ title() }}</strong></p>
        @for (violation of problem.violations; track $index) {
          <p><code>{{ violation.pointer }}</code> {{ violation.detail }}</p>
        } @empty {
          <p>{{ problem.code === 'integ-core-not-configured' ? t().integCoreHint : problem.message }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .head {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    strong {
      align-items: center;
      display: inline-flex;
      gap: 4px;
    }
    mat-icon {
      height: 18px;
      width: 18px;
    }
    .good {
      color: var(--app-good);
    }
    .warning {
      color: var(--app-warning);
    }
    summary {
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: 2px 12px;
      grid-template-columns: minmax(90px, auto) 1fr;
      margin: 6px 0 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunAnswer {
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.texts(runTexts);
  readonly run = input.required<Run>();
  protected readonly tone = computed(() => {
    const status = this.run().response?.statusCode ?? 0;
    return status >= 200 && status < 300 ? 'good' : 'warning';
  });
  protected readonly duration = computed(() =>
    new Intl.NumberFormat(this.#i18n.locale()).format(this.run().response?.durationMs ?? 0),
  );
  protected readonly headers = computed(() => Object.entries(this.run().response?.headers ?? {}));
  protected readonly body = computed(() => {
    const body = this.run().response?.body;
    return body === undefined || body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  });
  protected readonly title = computed(
    () => (this.t().problems[this.run().problem?.code as KnownProblem] as string | undefined) ?? this.t().hubFailed,
  );
}
