import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

import { DemoStrip } from '../demo/demo-strip';
import { I18n } from '../i18n/i18n';
import { PaletteOpening } from '../palette/palette-opening';
import { paletteTexts } from '../palette/palette.texts';
import { roleTexts } from '../session/role.texts';
import { Session } from '../session/session';
import { SignOut } from '../session/sign-out';
import { Notice } from '../shared/notice/notice';
import { shortcut, Shortcuts } from '../shortcuts/shortcuts';
import { shortcutsTexts } from '../shortcuts/shortcuts.texts';
import { Arrival } from './arrival';
import { Breadcrumb } from './breadcrumb';
import { LoadFailures } from './load-failures';
import { LocaleSwitch } from './locale-switch';
import { SECTIONS } from './sections';
import { shellTexts } from './shell.texts';
import { ThemeSwitch } from './theme-switch';

/** The frame of every page: where one can go, where one is, who one is. */
@Component({
  selector: 'app-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    MatButtonModule,
    MatIconModule,
    MatMenuModule,
    Breadcrumb,
    DemoStrip,
    LocaleSwitch,
    ThemeSwitch,
  ],
  templateUrl: './shell.component.html',
  styleUrl: './shell.component.scss',
  host: { '(document:keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShellComponent {
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #injector = inject(Injector);
  readonly #palette = inject(PaletteOpening);
  readonly #shortcuts = inject(Shortcuts);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly signOut = inject(SignOut);
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  protected readonly t = this.i18n.texts(shellTexts);
  protected readonly p = this.i18n.texts(paletteTexts);
  readonly #roleNames = this.i18n.texts(roleTexts);
  /** What one is in the hub, and in how many integrations one is something besides. */
  protected readonly roles = computed(() => {
    const grants = this.session.identity()?.grants ?? [];
    const names = grants.filter(({ integrationId }) => !integrationId).map(({ role }) => this.#roleNames().names[role]);
    const places = new Set(grants.map(({ integrationId }) => integrationId).filter(Boolean)).size;
    const all = places === 0 ? names : [...names, this.t().rolesElsewhere(places)];
    return all.length === 0 ? this.t().noRole : all.join(', ');
  });
  protected readonly sections = computed(() =>
    SECTIONS.filter(({ requiredScope }) => !requiredScope || this.session.canSomewhere(requiredScope)),
  );

  constructor() {
    inject(Arrival).tell();
    this.#sayWhatDidNotLoad();
    this.#addShortcuts();
  }

  protected toContent(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  protected async changePassword(): Promise<void> {
    const { PasswordDialog } = await import('../session/password/password.dialog');
    this.#dialog.open(PasswordDialog, { width: '420px', injector: this.#injector });
  }

  protected pressed(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyK') {
      event.preventDefault();
      void this.openPalette();
    } else if (this.#palette.keeps(event)) {
      event.preventDefault();
    } else {
      this.#shortcuts.pressed(event);
    }
  }

  protected openPalette(): Promise<void> {
    return this.#palette.open(this.#injector);
  }

  /** Loading the page anew brings all parts, those of a newer hub too. */
  #sayWhatDidNotLoad(): void {
    const notice = inject(Notice);
    const failures = inject(LoadFailures);
    effect(() => {
      if (failures.count() > 0) {
        untracked(() => notice.offer(this.t().notLoaded, this.t().loadAgain, () => location.reload()));
      }
    });
  }

  #addShortcuts(): void {
    const k = this.i18n.texts(shortcutsTexts);
    for (const { path, key, label } of this.sections()) {
      if (key) {
        const text = computed(() => k().goTo(label[this.i18n.locale()].label));
        shortcut(`g ${key}`, text, () => void this.#router.navigateByUrl(path));
      }
    }
    shortcut('/', computed(() => k().search), () => this.#element.querySelector<HTMLElement>('main input[type=search]')?.focus());
    shortcut('?', computed(() => k().help), () => void this.#openShortcuts());
  }

  async #openShortcuts(): Promise<void> {
    const { ShortcutsDialog } = await import('../shortcuts/shortcuts.dialog');
    this.#dialog.open(ShortcutsDialog, { width: '520px' });
  }
}
