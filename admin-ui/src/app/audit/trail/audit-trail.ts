import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';
import { ActivatedRoute, Params, Router, RouterLink } from '@angular/router';

import { IAuditLog } from '../../api/models';
import { I18n } from '../../i18n/i18n';
import { Session } from '../../session/session';
import { Drawer } from '../../shared/drawer/drawer';
import { LoadState } from '../../shared/loading/load-state';
import { Notice } from '../../shared/notice/notice';
import { PageState } from '../../shared/states/page-state';
import { StatusChip } from '../../shared/status/status-chip';
import { KeyboardRows } from '../../shared/table/keyboard-rows';
import { ClockTime } from '../../shared/time/clock-time';
import { auditTexts } from '../audit.texts';
import { ActorName } from '../entry/actor-name';
import { AuditEntryDrawer, EntryDrawerData } from '../entry/audit-entry.drawer';
import { entryKey } from '../entry/entry-key';
import { actionTexts, actionWords } from '../words/action.texts';
import { detailOf } from '../words/detail';
import { IntegrationNames } from '../words/integration-names';
import { byDay } from './days';
import { TrailFilters } from './trail-filters';
import { TrailList } from './trail-list';
import { isUsual, queryParams, readQuery, TrailQuery, USUAL_QUERY } from './trail-query';

/**
 * The audit trail of an integration, or of the whole hub, the newest first. Filters and the open entry are in the address; what
 * comes meanwhile is announced, and comes in when it is asked for.
 */
@Component({
  selector: 'app-audit-trail',
  imports: [
    RouterLink,
    MatButtonModule,
    MatIconModule,
    MatTooltipModule,
    ActorName,
    ClockTime,
    KeyboardRows,
    LoadState,
    PageState,
    StatusChip,
    TrailFilters,
  ],
  providers: [TrailList],
  templateUrl: './audit-trail.html',
  styleUrl: './audit-trail.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditTrail {
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #dialog = inject(MatDialog);
  readonly #drawer = inject(Drawer);
  readonly #notice = inject(Notice);
  readonly #i18n = inject(I18n);
  readonly #actionTexts = this.#i18n.texts(actionTexts);
  protected readonly list = inject(TrailList);
  protected readonly names = inject(IntegrationNames);
  protected readonly session = inject(Session);
  protected readonly t = this.#i18n.texts(auditTexts);

  /** The integration whose trail it is; without one, it is the hub's. */
  readonly integrationId = input<string>();

  readonly #params = toSignal(this.#route.queryParamMap, { requireSync: true });
  readonly #address = computed(() => JSON.stringify(readQuery(this.#params())));
  protected readonly query = computed(() => JSON.parse(this.#address()) as TrailQuery);
  protected readonly usual = computed(() => isUsual(this.query()));
  protected readonly days = computed(() => byDay(this.list.entries()));

  readonly #openKey = computed(() => this.#params().get('entry'));
  readonly #found = rxResource({
    params: () => {
      const key = this.#openKey();
      return key === null || !this.list.isLoaded() || this.list.entries().some((entry) => entryKey(entry) === key) ? undefined : key;
    },
    stream: ({ params: key }) => this.list.around(key),
  });
  /** `null` if the entry that the address names is not there. */
  readonly #opened = computed<IAuditLog | null | undefined>(() => {
    const key = this.#openKey();
    if (key === null) {
      return undefined;
    }
    const known = this.list.entries().find((entry) => entryKey(entry) === key);
    if (known) {
      return known;
    }
    if (this.#found.error()) {
      return null;
    }
    return this.#found.hasValue() ? (this.#found.value().items.find((entry) => entryKey(entry) === key) ?? null) : undefined;
  });

  constructor() {
    this.names.forget();
    effect(() => this.list.wanted.set({ integrationId: this.integrationId(), query: this.query() }));
    let shown: MatDialogRef<AuditEntryDrawer> | undefined;
    inject(DestroyRef).onDestroy(() => shown?.close());
    effect(() => {
      const opened = this.#opened();
      untracked(() => {
        if (opened && !shown) {
          shown = this.#open();
          shown.afterClosed().subscribe(() => {
            shown = undefined;
            this.#leave();
          });
        } else if (opened === null) {
          this.#notice.say(this.t().gone);
          this.#go({ entry: null });
        } else if (this.#openKey() === null) {
          shown?.close();
        }
      });
    });
  }

  protected change(change: Partial<TrailQuery>): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: { ...queryParams({ ...this.query(), ...change }), entry: null },
      queryParamsHandling: 'merge',
      replaceUrl: change.text !== undefined,
    });
  }

  protected showAll(): void {
    this.change(USUAL_QUERY);
  }

  protected open(index: number): void {
    const entry = this.list.entries()[index];
    if (entry) {
      this.#go({ entry: entryKey(entry) });
    }
  }

  protected async export(): Promise<void> {
    const { AuditExportDialog } = await import('../export/audit-export.dialog');
    this.#dialog.open(AuditExportDialog, {
      width: '560px',
      data: { integrationId: this.integrationId(), query: this.query(), asked: this.list.asked() },
    });
  }

  protected actionOf(entry: IAuditLog): string {
    return actionWords(this.#actionTexts(), entry.action);
  }

  protected dayName(day: Date): string {
    const today = new Date();
    today.setHours(0, 0, 0, 0);
    const days = Math.round((today.getTime() - day.getTime()) / 86_400_000);
    const t = this.t();
    return days === 0
      ? t.today
      : days === 1
        ? t.yesterday
        : day.toLocaleDateString(this.#i18n.locale(), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  protected detailOf(entry: IAuditLog): string {
    return detailOf(entry, this.t().members);
  }

  #open(): MatDialogRef<AuditEntryDrawer> {
    const entry = linkedSignal<IAuditLog | null | undefined, IAuditLog | undefined>({
      source: this.#opened,
      computation: (opened, former) => opened ?? former?.value,
    });
    const at = computed(() => this.list.entries().findIndex(({ id }) => id === entry()?.id));
    return this.#drawer.open<AuditEntryDrawer, EntryDrawerData>(AuditEntryDrawer, {
      entry,
      above: computed(() => (at() > 0 ? this.list.entries()[at() - 1] : undefined)),
      below: computed(() => (at() >= 0 ? this.list.entries()[at() + 1] : undefined)),
      show: (other) => this.#go({ entry: entryKey(other) }, true),
      narrow: (change) => this.change({ ...USUAL_QUERY, classes: this.query().classes, ...change }),
      integrationId: this.integrationId(),
    });
  }

  /** The drawer was closed; unless it was left for another page, the address forgets it. */
  #leave(): void {
    if (this.#openKey() !== null && this.#router.currentNavigation() === null) {
      this.#go({ entry: null });
    }
  }

  #go(queryParams: Params, replaceUrl = false): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}
