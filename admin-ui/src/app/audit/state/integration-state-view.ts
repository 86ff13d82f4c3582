import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatDialog } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatTooltipModule } from '@angular/material/tooltip';
import { ActivatedRoute, Params, Router } from '@angular/router';
import { filter } from 'rxjs';

import { AuditService } from '../../api/audit.service';
import { IIntegrationState, IStateDiff } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { I18n } from '../../i18n/i18n';
import { OpenIntegration } from '../../integrations/page/open-integration';
import { Needs } from '../../shared/access/needs';
import { LoadState } from '../../shared/loading/load-state';
import { Notice } from '../../shared/notice/notice';
import { PageState } from '../../shared/states/page-state';
import { exactTime } from '../../shared/time/exact';
import { auditTexts } from '../audit.texts';
import { PastStateView } from './past-state-view';
import { StateChanges } from './state-changes';
import type { RestoreDialogData } from './state-restore.dialog';

const VIEWS = ['state', 'now', 'event'] as const;

type View = (typeof VIEWS)[number];

/** An integration as it was at a moment: the state, how it differs from now, and the way back to it. */
@Component({
  selector: 'app-integration-state-view',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatTooltipModule,
    LoadState,
    Needs,
    PageState,
    PastStateView,
    StateChanges,
  ],
  templateUrl: './integration-state-view.html',
  styleUrl: './integration-state-view.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IntegrationStateView {
  readonly #service = inject(AuditService);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #dialog = inject(MatDialog);
  readonly #notice = inject(Notice);
  readonly #i18n = inject(I18n);
  /** The head of the page around it, if there is one. */
  readonly #head = inject(OpenIntegration, { optional: true });
  protected readonly t = this.#i18n.texts(auditTexts);

  readonly integrationId = input.required<string>();
  /** A version of the trail, or an instant. */
  readonly moment = input.required<string>();

  protected readonly view = linkedSignal<View>(() => VIEWS.find((view) => view === this.#route.snapshot.queryParamMap.get('show')) ?? 'state');
  readonly #asked = computed(() => ({ id: this.integrationId(), moment: this.moment() }), {
    equal: (a, b) => a.id === b.id && a.moment === b.moment,
  });
  protected readonly state = rxResource({
    params: () => this.#asked(),
    stream: ({ params: { id, moment } }) => this.#service.getState(id, moment),
  });
  /** The former state stays until the next one is there, so that one can go through them. */
  protected readonly shown = linkedSignal<IIntegrationState | undefined, IIntegrationState | undefined>({
    source: () => (this.state.hasValue() ? this.state.value() : undefined),
    computation: (now, former) => now ?? (this.state.error() ? undefined : former?.value),
  });
  protected readonly sinceThen = rxResource({
    params: () => this.#asked(),
    stream: ({ params: { id, moment } }) => this.#service.getDiff(id, moment),
  });
  protected readonly ofEvent = rxResource({
    params: () => {
      const version = this.shown()?.version;
      return this.view() === 'event' && version !== undefined && version > 0 ? { id: this.integrationId(), version } : undefined;
    },
    stream: ({ params: { id, version } }) => this.#service.getDiff(id, String(version - 1), String(version)),
  });
  protected readonly differences = linkedSignal<IStateDiff | undefined, IStateDiff | undefined>({
    source: () => (this.sinceThen.hasValue() ? this.sinceThen.value() : undefined),
    computation: (now, former) => now ?? (this.sinceThen.error() ? undefined : former?.value),
  });
  protected readonly latest = computed(() => this.differences()?.to.version ?? this.shown()?.version ?? 0);
  protected readonly isLatest = computed(() => this.shown()?.version === this.latest());
  protected readonly nothingThere = computed(() => {
    const problem = this.state.error();
    return problem instanceof ProblemError && problem.code === 'integration-version-not-found';
  });
  protected readonly deleted = computed(() => (this.shown()?.state as { deleted?: boolean } | undefined)?.deleted === true);
  protected readonly purged = computed(() => (this.shown()?.state as { purged?: boolean } | undefined)?.purged === true);
  protected readonly time = computed(() => exactTime(this.#i18n.locale(), new Date(this.shown()?.at ?? 0)));
  protected readonly local = computed(() => {
    const at = new Date(this.shown()?.at ?? Date.now());
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  });

  protected toTrail(): void {
    this.#go({ state: null, show: null });
  }

  protected goTo(version: number): void {
    this.#go({ state: String(version) });
  }

  protected goToMoment(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    if (typed !== '') {
      this.#go({ state: new Date(typed).toISOString() });
    }
  }

  protected look(view: View): void {
    this.view.set(view);
    this.#go({ show: view === 'state' ? null : view }, true);
  }

  protected async restore(): Promise<void> {
    const shown = this.shown();
    if (!shown) {
      return;
    }
    const { StateRestoreDialog } = await import('./state-restore.dialog');
    const data: RestoreDialogData = { integrationId: this.integrationId(), version: shown.version };
    this.#dialog
      .open<InstanceType<typeof StateRestoreDialog>, RestoreDialogData, number>(StateRestoreDialog, { width: '640px', data })
      .afterClosed()
      .pipe(filter((before) => before !== undefined))
      .subscribe((before) => {
        this.#head?.reload();
        this.toTrail();
        this.#notice.undoable(
          this.t().restored(shown.version),
          () => this.#service.restoreState(this.integrationId(), before, false),
          () => this.#head?.reload(),
        );
      });
  }

  #go(queryParams: Params, replaceUrl = false): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}
