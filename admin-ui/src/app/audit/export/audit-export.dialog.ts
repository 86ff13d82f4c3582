import { HttpEvent, HttpEventType, HttpResponse } from '@angular/common/http';
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { MatRadioModule } from '@angular/material/radio';
import { Subscription } from 'rxjs';

import { AuditQuery, AuditService, ExportFormat } from '../../api/audit.service';
import { ProblemError } from '../../api/problem';
import { I18n } from '../../i18n/i18n';
import { Scope } from '../../session/scope';
import { Session } from '../../session/session';
import { Notice } from '../../shared/notice/notice';
import { ProblemText } from '../../shared/problem-text/problem-text';
import { auditTexts } from '../audit.texts';
import { CLASSES, queryParams, TrailQuery, USUAL_QUERY } from '../trail/trail-query';
import { IntegrationNames } from '../words/integration-names';
import { exportEnd, lastVersion, sizeText } from './export-file';

const TAIL_BYTES = 100_000;

/** What is exported: the entries that are shown. */
export interface ExportDialogData {
  integrationId: string | undefined;
  query: TrailQuery;
  asked: AuditQuery;
}

type Chosen = ExportFormat | 'events';

/** Hands the entries that are shown out as a file; says what is in it, and afterwards whether it is whole. */
@Component({
  selector: 'app-audit-export-dialog',
  imports: [FormsModule, MatButtonModule, MatDialogModule, MatProgressBarModule, MatRadioModule, ProblemText],
  templateUrl: './audit-export.dialog.html',
  styleUrl: './audit-export.dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditExportDialog {
  readonly #service = inject(AuditService);
  readonly #session = inject(Session);
  readonly #names = inject(IntegrationNames);
  readonly #notice = inject(Notice);
  readonly #document = inject(DOCUMENT);
  readonly #i18n = inject(I18n);
  readonly #ref = inject<MatDialogRef<AuditExportDialog>>(MatDialogRef);
  readonly #data = inject<ExportDialogData>(MAT_DIALOG_DATA);
  protected readonly t = this.#i18n.texts(auditTexts);
  protected readonly formats = (['csv', 'ndjson', 'ocsf', 'events'] as const)
    .filter((format) => format !== 'events' || this.#data.integrationId !== undefined)
    .map((format) => ({ format, missing: this.#missing(format) }));
  protected readonly format = signal<Chosen | undefined>(this.formats.find(({ missing }) => missing === undefined)?.format);
  protected readonly running = signal<Subscription | undefined>(undefined);
  protected readonly size = signal(0);
  protected readonly sizeText = computed(() => sizeText(this.size(), this.#i18n.locale()));
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly broken = signal(false);

  /** What narrows the export, in words. */
  protected readonly filters = computed(() => {
    const t = this.t();
    const { query, integrationId, asked } = this.#data;
    const given = queryParams({ ...query, classes: USUAL_QUERY.classes, period: USUAL_QUERY.period, integration: '', oldestFirst: false });
    const labels: Readonly<Record<string, string>> = {
      text: t.search,
      action: t.action,
      actor: t.actor,
      via: t.via,
      target: t.target,
      outcome: t.outcome,
    };
    const of = integrationId ?? query.integration;
    const local = (at: string) => new Date(at).toLocaleString(this.#i18n.locale());
    return [
      ...(of ? [`${t.integration}: ${this.#names.of(of) ?? of}`] : []),
      ...(query.classes.length < CLASSES.length ? [`${t.classes}: ${query.classes.map((one) => t.class[one]).join(', ')}`] : []),
      ...Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [`${labels[name] ?? name}: ${String(value)}`])),
      ...(asked.from || asked.to ? [`${t.period}: ${asked.from ? local(asked.from) : '…'} – ${asked.to ? local(asked.to) : '…'}`] : []),
    ];
  });
  protected readonly withoutDeliveries = !this.#data.query.classes.includes('delivery');

  constructor() {
    inject(DestroyRef).onDestroy(() => this.running()?.unsubscribe());
  }

  protected start(): void {
    const format = this.format();
    const { integrationId, asked, query } = this.#data;
    if (format === undefined || this.running()) {
      return;
    }
    this.problem.set(null);
    this.broken.set(false);
    this.size.set(0);
    const file =
      format === 'events'
        ? this.#service.exportEvents(integrationId ?? '')
        : this.#service.export({
            ...asked,
            order: undefined,
            class: query.classes.length === CLASSES.length ? undefined : asked.class,
            integration: integrationId ?? asked.integration,
            format,
          });
    this.running.set(
      file.subscribe({
        next: (event) => void this.#on(event, format),
        error: (problem: ProblemError) => {
          this.running.set(undefined);
          if (problem.code === 'unreachable') {
            this.broken.set(true);
          } else {
            this.problem.set(problem);
          }
        },
      }),
    );
  }

  protected stop(): void {
    this.running()?.unsubscribe();
    this.running.set(undefined);
  }

  async #on(event: HttpEvent<Blob>, format: Chosen): Promise<void> {
    if (event.type === HttpEventType.DownloadProgress) {
      this.size.set(event.loaded);
    } else if (event instanceof HttpResponse && event.body) {
      const tail = await event.body.slice(-TAIL_BYTES).text();
      const said = format === 'events' ? this.#endOfEvents(tail, event) : this.#endOfEntries(tail);
      this.running.set(undefined);
      if (said === undefined) {
        this.broken.set(true);
        return;
      }
      this.#save(event.body, format);
      this.#notice.say(said);
      this.#ref.close();
    }
  }

  #endOfEntries(tail: string): string | undefined {
    const end = exportEnd(tail);
    return end && this.t().exported(end.entries);
  }

  #endOfEvents(tail: string, response: HttpResponse<Blob>): string | undefined {
    const last = response.headers.get('Hub-Last-Version');
    return last !== null && String(lastVersion(tail)) === last ? this.t().exportedEvents : undefined;
  }

  #save(file: Blob, format: Chosen): void {
    const link = this.#document.createElement('a');
    link.href = URL.createObjectURL(file);
    const day = new Date().toISOString().slice(0, 10);
    link.download = format === 'events' ? `events-${day}.ndjson` : `audit-log-${day}.${format === 'ocsf' ? 'ocsf.ndjson' : format}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #missing(format: Chosen): Scope | undefined {
    if (format === 'events') {
      return this.#session.can('audit:read', this.#data.integrationId) ? undefined : 'audit:read';
    }
    return this.#session.can('audit:export') ? undefined : 'audit:export';
  }
}
