import { ChangeDetectionStrategy, Component, computed, inject, Injector } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

import { ProblemError } from '../api/problem';
import { I18n } from '../i18n/i18n';
import { Session } from '../session/session';
import { Notice } from '../shared/notice/notice';
import { Breadcrumb } from './breadcrumb';
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
    LocaleSwitch,
    ThemeSwitch,
  ],
  templateUrl: './shell.component.html',
  styleUrl: './shell.component.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShellComponent {
  readonly #router = inject(Router);
  readonly #dialog = inject(MatDialog);
  readonly #injector = inject(Injector);
  readonly #notice = inject(Notice);
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  protected readonly t = this.i18n.texts(shellTexts);
  protected readonly sections = computed(() =>
    SECTIONS.filter(({ requiredScope }) => !requiredScope || this.session.canSomewhere(requiredScope)),
  );

  protected toContent(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  protected async changePassword(): Promise<void> {
    const { PasswordDialog } = await import('../session/password/password.dialog');
    this.#dialog.open(PasswordDialog, { width: '420px', injector: this.#injector });
  }

  protected signOut(everywhere: boolean): void {
    (everywhere ? this.session.signOutEverywhere() : this.session.signOut()).subscribe({
      next: () => void this.#router.navigateByUrl('/admin/sign-in'),
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }
}
