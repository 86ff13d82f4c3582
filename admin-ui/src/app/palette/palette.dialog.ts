import { afterNextRender, afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, linkedSignal, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { Router } from '@angular/router';
import { catchError, debounceTime, map, of, scan, startWith, switchMap } from 'rxjs';

import { ProblemError } from '../api/problem';
import { I18n } from '../i18n/i18n';
import { PageTitle } from '../i18n/page-title';
import { Locale, LOCALES } from '../i18n/texts';
import { TABS } from '../integrations/tabs/tabs';
import { Session } from '../session/session';
import { SignOut } from '../session/sign-out';
import { problemText } from '../shared/problem-text/problem-text';
import { sharedTexts } from '../shared/shared.texts';
import { Theme } from '../shared/theme/theme';
import { SECTIONS } from '../shell/sections';
import { shellTexts } from '../shell/shell.texts';
import { Found } from './found';
import { fits, GROUPS, isId, PaletteEntry } from './palette-entry';
import { PaletteOpening } from './palette-opening';
import { paletteTexts } from './palette.texts';

const TYPED_MS = 200;
const LANGUAGES: Record<Locale, string> = { en: 'English', ru: 'Русский' };

/** Goes anywhere and does anything by a few letters. */
@Component({
  selector: 'app-palette-dialog',
  imports: [MatDialogModule, MatIconModule],
  templateUrl: './palette.dialog.html',
  styleUrl: './palette.dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaletteDialog {
  readonly #ref = inject<MatDialogRef<PaletteDialog>>(MatDialogRef);
  readonly #dialog = inject(MatDialog);
  readonly #router = inject(Router);
  readonly #opening = inject(PaletteOpening);
  readonly #found = inject(Found);
  readonly #i18n = inject(I18n);
  readonly #session = inject(Session);
  readonly #theme = inject(Theme);
  readonly #signOut = inject(SignOut);
  readonly #name = inject(PageTitle).subject();
  readonly #open = /^\/admin\/integrations\/([0-9a-f-]{36})/.exec(this.#router.url)?.[1];
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #shared = this.#i18n.texts(sharedTexts);
  readonly #shell = this.#i18n.texts(shellTexts);
  protected readonly t = this.#i18n.texts(paletteTexts);
  protected readonly isId = isId;

  protected readonly typed = signal('');
  protected readonly query = computed(() => this.typed().trim());
  protected readonly answer = toSignal(
    toObservable(this.query).pipe(
      debounceTime(TYPED_MS),
      switchMap((query) =>
        this.#found.search(query, (handler) => this.t().delivery(handler)).pipe(
          map((entries) => ({ query, entries, waiting: false, problem: null })),
          catchError((problem: ProblemError) => of({ query, entries: [] as PaletteEntry[], waiting: false, problem })),
          startWith({ query, entries: [] as PaletteEntry[], waiting: true, problem: null }),
        ),
      ),
      // What was found before stays until there is something better.
      scan((former, now) => (now.waiting ? { ...former, waiting: true } : now)),
    ),
    { initialValue: { query: '', entries: [] as PaletteEntry[], waiting: true, problem: null as ProblemError | null } },
  );
  protected readonly problem = computed(() => {
    const problem = this.answer().problem;
    return problem && problemText(problem, this.#shared());
  });
  readonly #places = computed<PaletteEntry[]>(() => {
    const locale = this.#i18n.locale();
    const tabs = this.#open === undefined ? [] : this.#tabs(`/admin/integrations/${this.#open}`, this.#name ?? '', 'here');
    const sections = SECTIONS.filter(({ requiredScope }) => !requiredScope || this.#session.canSomewhere(requiredScope)).map(
      ({ path, icon, label }): PaletteEntry => ({ group: 'sections', icon, label: label[locale].label, to: path }),
    );
    return [...tabs, ...sections, ...this.#actions()];
  });
  protected readonly entries = computed(() => {
    const query = this.query();
    const answer = this.answer();
    const found = answer.query === query ? answer.entries : answer.entries.filter((entry) => fits(entry, query));
    const first = found[0];
    // Whoever looks for one integration mostly wants one of its tabs.
    const tabs = first && query !== '' && !isId(query) && typeof first.to === 'string' ? this.#tabs(first.to, first.label, 'integrations') : [];
    const places = this.#places().filter((place) => fits(place, query));
    return GROUPS.flatMap((group) => [...found, ...tabs, ...places].filter((entry) => entry.group === group));
  });
  protected readonly groups = computed(() => {
    const entries = this.entries().map((entry, at) => ({ ...entry, at }));
    return GROUPS.map((name) => ({ name, entries: entries.filter(({ group }) => group === name) })).filter(({ entries }) => entries.length > 0);
  });
  /** The first, whenever what is offered changes. */
  protected readonly active = linkedSignal({ source: this.entries, computation: () => 0 });

  constructor() {
    afterNextRender(() => {
      this.typed.set(this.#opening.taken());
      this.#element.querySelector('input')?.focus();
    });
    afterRenderEffect(() => this.#element.querySelector(`#palette-${this.active()}`)?.scrollIntoView({ block: 'nearest' }));
  }

  protected pressed(event: KeyboardEvent): void {
    const count = this.entries().length;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && count > 0) {
      event.preventDefault();
      this.active.update((active) => (active + by + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.run(this.active());
    }
  }

  protected run(at: number): void {
    const to = this.entries()[at]?.to;
    if (typeof to === 'string') {
      this.#ref.close();
      void this.#router.navigateByUrl(to);
    } else if (to) {
      this.#ref.close();
      to();
    }
  }

  #tabs(page: string, name: string, group: PaletteEntry['group']): PaletteEntry[] {
    return TABS.map(({ path, icon, label }) => ({
      group,
      icon,
      label: label[this.#i18n.locale()].label,
      detail: name,
      to: `${page}/${path}`,
    }));
  }

  #actions(): PaletteEntry[] {
    const t = this.t();
    const shell = this.#shell();
    const action = (icon: PaletteEntry['icon'], label: string, to: PaletteEntry['to']): PaletteEntry => ({ group: 'actions', icon, label, to });
    return [
      ...(this.#session.can('integrations:write') ? [action('add', t.newIntegration, '/admin/integrations/new')] : []),
      ...(['light', 'dark', 'system'] as const).map((choice) =>
        action(choice === 'dark' ? 'dark' : 'light', t.theme(shell.themes[choice]), () => this.#theme.choice.set(choice)),
      ),
      ...LOCALES.map((locale) => action('language', t.language(LANGUAGES[locale]), () => this.#i18n.use(locale))),
      action('info', t.shortcuts, () => void this.#openShortcuts()),
      action('signOut', t.signOut, () => this.#signOut.here()),
    ];
  }

  async #openShortcuts(): Promise<void> {
    const { ShortcutsDialog } = await import('../shortcuts/shortcuts.dialog');
    this.#dialog.open(ShortcutsDialog, { width: '520px' });
  }
}
