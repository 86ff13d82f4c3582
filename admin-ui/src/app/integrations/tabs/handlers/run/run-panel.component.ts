import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, OnInit, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatSelectModule } from '@angular/material/select';

import { HandlersService } from '../../../../api/handlers.service';
import { IHandler } from '../../../../api/models';
import { ProblemError } from '../../../../api/problem';
import { I18n } from '../../../../i18n/i18n';
import { Session } from '../../../../session/session';
import { Needs } from '../../../../shared/access/needs';
import { parseExactly } from '../../../../shared/json/exact-json';
import { JsonEditor } from '../../../../shared/json/json-editor';
import { Notice } from '../../../../shared/notice/notice';
import { exampleRequest } from '../form/contract-arguments';
import { METHODS } from '../form/handler-form';
import { NameValue, NameValues } from '../form/name-values';
import { HandlerRuns } from './handler-runs';
import { RunAnswer } from './run-answer';
import { runTexts } from './run.texts';

const WITHOUT_BODY = new Set(['GET', 'DELETE']);

/** Runs a handler against its target, and shows what it answered. */
@Component({
  selector: 'app-run-panel',
  imports: [ReactiveFormsModule, MatButtonModule, MatFormFieldModule, MatIconModule, MatSelectModule, JsonEditor, NameValues, Needs, RunAnswer],
  template: `
    <form class="form-column" [formGroup]="form" (ngSubmit)="send()" (keydown.control.enter)="send()">
      <p class="quiet">{{ t().about }}</p>
      <div class="line">
        <mat-form-field class="method">
          <mat-label>{{ t().method }}</mat-label>
          <mat-select formControlName="method">
            @for (method of methods; track method) {
              <mat-option [value]="method">{{ method }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <code class="target">{{ handler().targetUrl }}</code>
      </div>
      @if (placeholders().length > 0) {
        <app-name-values formControlName="pathParams" [label]="t().pathParams" />
      }
      <div>
        <p class="quiet label">{{ t().body }}</p>
        <app-json-editor formControlName="body" [label]="t().body" />
      </div>
      <details [open]="!takesBody()">
        <summary>{{ t().more }}</summary>
        <div class="form-column">
          <app-name-values formControlName="headers" [label]="t().headers" />
          <app-name-values formControlName="query" [label]="t().query" />
        </div>
      </details>
      <div class="line">
        <button matButton="filled" type="submit" appNeeds="handlers:execute" [appNeedsIn]="handler().integrationId">
          <mat-icon svgIcon="play" />{{ busy() ? t().running : t().run }}
        </button>
        @if (handler().source === 'openapi') {
          <button matButton type="button" (click)="fillExample()">{{ t().example }}</button>
        }
      </div>
    </form>
    <div aria-live="polite" class="answers">
      @if (shown(); as run) {
        <app-run-answer [run]="run" />
      }
      @if (runs().length > 1) {
        <section>
          <h3>{{ t().earlier }} <span class="quiet">{{ t().earlierHint }}</span></h3>
          <ul>
            @for (run of runs(); track run.at) {
              <li>
                <button
                  type="button"
                  class="mono"
                  [attr.aria-label]="t().show(runs().length - $index)"
                  [attr.aria-pressed]="run === shown()"
                  (click)="shown.set(run)"
                >
                  {{ clock(run.at) }} {{ run.method }} {{ run.response ? run.response.statusCode + ' · ' + t().ms('' + run.response.durationMs) : t().failed }}
                </button>
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
    .line {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
    }
    .method {
      width: 130px;
    }
    .target {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .label {
      font-size: 13px;
      padding-bottom: 4px;
    }
    summary {
      cursor: pointer;
    }
    .answers {
      display: flex;
      flex-direction: column;
      gap: 16px;
    }
    h3 {
      font-size: 14px;
      font-weight: 600;
    }
    h3 .quiet {
      font-weight: 400;
      font-size: 12px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      list-style: none;
      margin: 6px 0 0;
      padding: 0;
    }
    li button {
      background: transparent;
      border: var(--app-border);
      border-radius: 6px;
      color: inherit;
      cursor: pointer;
      min-height: 28px;
      padding: 2px 8px;
    }
    li button[aria-pressed='true'] {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunPanelComponent implements OnInit {
  readonly #runs = inject(HandlerRuns);
  readonly #handlers = inject(HandlersService);
  readonly #i18n = inject(I18n);
  readonly #notice = inject(Notice);
  readonly #session = inject(Session);
  protected readonly t = this.#i18n.texts(runTexts);
  protected readonly methods = METHODS;
  readonly handler = input.required<IHandler>();
  protected readonly busy = signal(false);
  protected readonly runs = computed(() => this.#runs.of(this.handler().id)());
  /** The newest, unless another one is chosen. */
  protected readonly shown = linkedSignal(() => this.runs().at(0));
  protected readonly placeholders = computed(() =>
    [...(this.handler().targetUrl ?? '').matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''),
  );
  protected readonly takesBody = computed(() => !WITHOUT_BODY.has(this.handler().method ?? 'POST'));
  protected readonly form = new FormGroup({
    method: new FormControl('POST', { nonNullable: true }),
    pathParams: new FormControl<NameValue[]>([], { nonNullable: true }),
    query: new FormControl<NameValue[]>([], { nonNullable: true }),
    headers: new FormControl<NameValue[]>([], { nonNullable: true }),
    body: new FormControl('', { nonNullable: true }),
  });

  ngOnInit(): void {
    this.form.setValue({
      method: this.handler().method ?? 'POST',
      pathParams: this.placeholders().map((name) => ({ name, value: '' })),
      query: [],
      headers: [],
      body: this.takesBody() ? '{}' : '',
    });
  }

  protected send(): void {
    if (this.busy() || this.form.invalid || !this.#session.can('handlers:execute', this.handler().integrationId)) {
      return;
    }
    this.busy.set(true);
    const { method, pathParams, query, headers, body } = this.form.getRawValue();
    const ended = () => this.busy.set(false);
    this.#runs
      .run(this.handler(), method, {
        pathParams: valuesOf(pathParams),
        query: valuesOf(query),
        headers: valuesOf(headers),
        body: body.trim() === '' ? undefined : parseExactly(body),
      })
      .subscribe({ next: ended, error: ended });
  }

  protected fillExample(): void {
    const { integrationId, id } = this.handler();
    this.#handlers.getContract(integrationId, id).subscribe({
      next: (contract) => this.form.controls.body.setValue(JSON.stringify(exampleRequest(contract) ?? {}, null, 2)),
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }

  protected clock(at: string): string {
    return new Intl.DateTimeFormat(this.#i18n.locale(), { timeStyle: 'medium' }).format(new Date(at));
  }
}

/** A name that is there several times has several values. */
function valuesOf(rows: readonly NameValue[]): Record<string, string | string[]> | undefined {
  const values = new Map<string, string[]>();
  rows.forEach(({ name, value }) => values.set(name, [...(values.get(name) ?? []), value]));
  return values.size === 0
    ? undefined
    : Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]));
}
