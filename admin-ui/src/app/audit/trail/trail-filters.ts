import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { debounceTime, map, of, skip } from 'rxjs';

import { IntegrationsService } from '../../api/integrations.service';
import { IAuditLog } from '../../api/models';
import { I18n } from '../../i18n/i18n';
import { Session } from '../../session/session';
import { SearchField } from '../../shared/search/search-field';
import { TimeRange } from '../../shared/time/time-range';
import { auditTexts } from '../audit.texts';
import { actionTexts, actionWords } from '../words/action.texts';
import { actionChoices } from '../words/actions';
import { IntegrationNames } from '../words/integration-names';
import { Choice, ChoiceField } from './choice-field';
import { CLASSES, EntryClass, OUTCOMES, queryParams, TrailQuery, USUAL_QUERY } from './trail-query';

const TYPED_MS = 250;
const OFFERED = 12;
const ACTOR_TYPES = ['user', 'token', 'system', 'anonymous'] as const;

/** Chooses which entries are shown. */
@Component({
  selector: 'app-trail-filters',
  imports: [MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule, MatSelectModule, ChoiceField, SearchField, TimeRange],
  templateUrl: './trail-filters.html',
  styleUrl: './trail-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrailFilters {
  readonly #i18n = inject(I18n);
  readonly #integrations = inject(IntegrationsService);
  readonly #names = inject(IntegrationNames);
  readonly #session = inject(Session);
  readonly #actionTexts = this.#i18n.texts(actionTexts);
  protected readonly t = this.#i18n.texts(auditTexts);
  protected readonly classes = CLASSES;
  protected readonly outcomes = OUTCOMES;

  readonly query = input.required<TrailQuery>();
  /** The integration that all entries are of; without one, it can be chosen. */
  readonly integrationId = input<string>();
  /** Entries that are shown: those who acted in them are offered. */
  readonly entries = input<readonly IAuditLog[]>([]);
  readonly changed = output<Partial<TrailQuery>>();

  /** On a phone filters are folded. */
  protected readonly open = signal(false);
  protected readonly typedAction = signal('');
  protected readonly typedActor = signal('');
  protected readonly typedIntegration = signal('');

  protected readonly active = computed(
    () => Object.values(queryParams({ ...this.query(), text: '', oldestFirst: false })).filter((value) => value !== null).length,
  );
  protected readonly classesText = computed(() => {
    const t = this.t();
    const { classes } = this.query();
    if (classes.length === CLASSES.length) {
      return t.allClasses;
    }
    const usual = classes.length === USUAL_QUERY.classes.length && !classes.includes('delivery');
    return usual ? t.usualClasses : classes.map((one) => t.class[one]).join(', ');
  });

  protected readonly shownAction = computed(() => {
    const { action } = this.query();
    return action.endsWith('*') ? action : actionWords(this.#actionTexts(), action);
  });
  protected readonly actions = computed<Choice[]>(() => {
    const typed = this.typedAction().trim();
    const found = actionChoices(typed, this.#actionTexts(), this.t().allOf, this.integrationId() !== undefined);
    // An event that these pages have no words for yet.
    return found.length === 0 && typed.includes('.')
      ? [{ value: typed, words: typed }]
      : found.map(({ value, words }) => ({ value, words, note: value }));
  });

  /** Filters that are set in an entry, and only taken away here. */
  protected readonly chips = computed<{ label: string; value: string; without: Partial<TrailQuery> }[]>(() => {
    const t = this.t();
    const { target, via } = this.query();
    const [kind = '', id] = target.split(':');
    const kinds: Readonly<Record<string, string>> = t.kinds;
    const named = this.entries().flatMap(({ targets }) => targets).find((one) => one.id === id && one.name)?.name;
    return [
      { label: kinds[kind] ?? t.target, value: named ?? short(target), without: { target: '' } },
      { label: t.via, value: short(via), without: { via: '' } },
    ].filter(({ value }) => value !== '');
  });

  readonly #seenActors = computed(
    () =>
      new Map(
        this.entries().flatMap(({ actor }): [string, string][] => (actor?.id && actor.display ? [[actor.id, actor.display]] : [])),
      ),
  );
  protected readonly shownActor = computed(() => {
    const { actor } = this.query();
    const kind = ACTOR_TYPES.find((type) => type === actor);
    return kind ? this.t().actors[kind] : (this.#seenActors().get(actor) ?? actor);
  });
  protected readonly actors = computed<Choice[]>(() => {
    const t = this.t();
    const me = this.#session.identity();
    const typed = this.typedActor().trim();
    const known: Choice[] = [
      ...(me ? [{ value: me.id, words: t.me(this.#session.name()) }] : []),
      ...[...this.#seenActors()].filter(([id]) => id !== me?.id).map(([value, words]) => ({ value, words })),
      ...ACTOR_TYPES.map((value) => ({ value, words: t.actors[value] })),
    ].filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase()));
    return typed === '' || known.some(({ words }) => words.toLowerCase() === typed.toLowerCase())
      ? known
      : [...known, { value: typed, words: typed }];
  });

  protected readonly shownIntegration = computed(() => {
    const { integration } = this.query();
    return integration === '' ? '' : (this.#names.of(integration) ?? integration);
  });
  readonly #searched = signal<string | undefined>(undefined);
  readonly #found = rxResource({
    params: () => (this.integrationId() === undefined ? this.#searched() : undefined),
    stream: ({ params: search }) =>
      this.#session.can('integrations:read')
        ? this.#integrations.getPage({ search }, { page: 0, size: OFFERED }).pipe(map((page) => page.items))
        : of([]),
  });
  protected readonly integrations = computed<Choice[]>(() => {
    const typed = this.typedIntegration().trim();
    const found = this.#found.hasValue() ? this.#found.value().map(({ id, name }) => ({ value: id, words: name })) : [];
    // One that is deleted is in no list any more.
    return /^[0-9a-f-]{36}$/i.test(typed) ? [...found, { value: typed, words: typed }] : found;
  });

  constructor() {
    toObservable(this.typedIntegration)
      .pipe(skip(1), debounceTime(TYPED_MS), takeUntilDestroyed())
      .subscribe((typed) => this.#searched.set(typed));
  }

  protected integrationTyped(typed: string): void {
    this.typedIntegration.set(typed);
    if (this.#searched() === undefined) {
      this.#searched.set(typed);
    }
  }

  protected chooseClasses(classes: readonly EntryClass[]): void {
    if (classes.length > 0) {
      this.changed.emit({ classes: CLASSES.filter((one) => classes.includes(one)) });
    }
  }
}

/** Ids that were made at about the same time differ in their ends. */
function short(id: string): string {
  return id.length > 20 ? `…${id.slice(-8)}` : id;
}
