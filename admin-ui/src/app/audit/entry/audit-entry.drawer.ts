import { ChangeDetectionStrategy, Component, computed, inject, Signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';
import { Params, RouterLink } from '@angular/router';

import { IAuditLog } from '../../api/models';
import { I18n } from '../../i18n/i18n';
import { Session } from '../../session/session';
import { CopyButton } from '../../shared/copy/copy-button';
import { DiffView } from '../../shared/diff/diff-view';
import { DrawerFrame } from '../../shared/drawer/drawer-frame';
import { JsonEditor } from '../../shared/json/json-editor';
import { StatusChip } from '../../shared/status/status-chip';
import { auditTexts } from '../audit.texts';
import { TrailQuery } from '../trail/trail-query';
import { actionTexts, actionWords } from '../words/action.texts';
import { hidesValues, shownChanges } from '../words/changed';
import { IntegrationNames } from '../words/integration-names';
import { placeOf } from '../words/places';
import { ActorName } from './actor-name';
import { isOfIntegration } from './entry-stream';

/** What the drawer shows, and what it can ask of the list behind it. */
export interface EntryDrawerData {
  entry: Signal<IAuditLog | null | undefined>;
  above: Signal<IAuditLog | undefined>;
  below: Signal<IAuditLog | undefined>;
  show: (entry: IAuditLog) => void;
  /** Shows only entries like this one in some respect. */
  narrow: (change: Partial<TrailQuery>) => void;
  /** The integration that all of the list is of. */
  integrationId: string | undefined;
}

/** All there is to know of an entry. */
@Component({
  selector: 'app-audit-entry-drawer',
  imports: [
    FormsModule,
    RouterLink,
    MatButtonModule,
    MatDialogModule,
    MatIconModule,
    MatTooltipModule,
    ActorName,
    CopyButton,
    DiffView,
    DrawerFrame,
    JsonEditor,
    StatusChip,
  ],
  templateUrl: './audit-entry.drawer.html',
  styleUrl: './audit-entry.drawer.scss',
  host: { '(keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditEntryDrawer {
  readonly #i18n = inject(I18n);
  readonly #ref = inject<MatDialogRef<AuditEntryDrawer>>(MatDialogRef);
  readonly #session = inject(Session);
  readonly #actionTexts = this.#i18n.texts(actionTexts);
  protected readonly t = this.#i18n.texts(auditTexts);
  protected readonly names = inject(IntegrationNames);
  protected readonly data = inject<EntryDrawerData>(MAT_DIALOG_DATA);
  protected readonly entry = this.data.entry;
  protected readonly action = computed(() => actionWords(this.#actionTexts(), this.entry()?.action ?? ''));
  protected readonly changes = computed(() => shownChanges(this.entry()?.changes ?? []));
  protected readonly hidesValues = computed(() => hidesValues(this.entry()?.targets[0]?.type, this.entry()?.changes ?? []));
  protected readonly json = computed(() => JSON.stringify(this.entry(), null, 2));

  protected readonly when = computed(() => {
    const at = new Date(this.entry()?.timestamp ?? 0);
    return at.toLocaleString(this.#i18n.locale(), {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      hourCycle: 'h23',
    });
  });
  protected readonly utc = computed(() => (this.entry()?.timestamp ?? '').replace('T', ' ').replace('Z', ' UTC'));

  protected readonly targets = computed(() => {
    const { targets = [], integrationId } = this.entry() ?? {};
    return targets.map((target) => ({ target, place: placeOf(target, integrationId) }));
  });
  protected readonly actorPlace = computed(() => placeOf({ ...this.entry()?.actor }, undefined));
  protected readonly stream = computed(() => {
    const streams: Readonly<Record<string, string>> = this.t().streams;
    const entry = this.entry();
    const type = entry && isOfIntegration(entry) ? 'integration' : (entry?.targets[0]?.type ?? 'hub');
    return streams[type] ?? streams['hub'] ?? '';
  });

  /** The state after this entry, for whoever may see it. */
  protected readonly stateLink = computed<{ path: string[]; query: Params } | undefined>(() => {
    const entry = this.entry();
    const of = entry?.integrationId;
    if (!entry || of === undefined || of === null || !this.#session.can('audit:read', of)) {
      return undefined;
    }
    const state = isOfIntegration(entry) ? String(entry.version) : entry.timestamp;
    return this.data.integrationId === undefined
      ? { path: ['/admin/audit-logs'], query: { integration: of, state } }
      : { path: ['/admin/integrations', of, 'audit'], query: { state } };
  });

  protected kindOf(type: string | undefined): string {
    const kinds: Readonly<Record<string, string>> = this.t().kinds;
    return kinds[type ?? ''] ?? type ?? '';
  }

  protected classOf(name: string): string {
    const classes: Readonly<Record<string, string>> = this.t().class;
    return classes[name] ?? name;
  }

  protected interfaceOf(name: string): string {
    const interfaces: Readonly<Record<string, string>> = this.t().interfaces;
    return interfaces[name] ?? name;
  }

  protected viaName(type: string | undefined): string {
    return type === 'session' ? this.t().session : this.t().token;
  }

  protected narrow(change: Partial<TrailQuery>): void {
    this.#ref.close();
    this.data.narrow(change);
  }

  protected pressed(event: KeyboardEvent): void {
    const other = { ArrowUp: this.data.above(), ArrowDown: this.data.below() }[event.key];
    if (other && !(event.target as Element).closest('.cm-editor, table, summary')) {
      event.preventDefault();
      this.data.show(other);
    }
  }
}
