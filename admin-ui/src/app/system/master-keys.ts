import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { Observable, switchMap } from 'rxjs';

import { IKeyring } from '../api/models';
import { ProblemError } from '../api/problem';
import { SystemService } from '../api/system.service';
import { injectTexts } from '../i18n/i18n';
import { Needs } from '../shared/access/needs';
import { Confirm, Confirmation } from '../shared/confirm/confirm.dialog';
import { LoadState } from '../shared/loading/load-state';
import { Notice } from '../shared/notice/notice';
import { StatusChip } from '../shared/status/status-chip';
import { KeyboardRows } from '../shared/table/keyboard-rows';
import { systemTexts } from './system.texts';

const LOOKED_EVERY_MS = 2_000;

/** The master keys: which there are, what each wraps, going over to another one. */
@Component({
  selector: 'app-master-keys',
  imports: [MatButtonModule, KeyboardRows, LoadState, Needs, StatusChip],
  templateUrl: './master-keys.html',
  styles: `
    .about {
      flex: 1 1 280px;
      max-width: 720px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MasterKeys {
  readonly #service = inject(SystemService);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  protected readonly t = injectTexts(systemTexts);
  protected readonly keyring = rxResource({ stream: () => this.#service.keyring() });
  protected readonly hasFormer = computed(() => this.keyring.hasValue() && this.keyring.value().masterKeys.length > 1);

  constructor() {
    // Wrapping goes on after the answer; it is looked until it has ended.
    effect((onCleanup) => {
      if (this.keyring.hasValue() && this.keyring.value().rotating) {
        const timer = setTimeout(() => this.keyring.reload(), LOOKED_EVERY_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  protected rotate(): void {
    const t = this.t();
    this.#change(
      { title: t.rotateTitle, effects: t.rotateEffects, action: t.rotateAction },
      () => this.#service.rotateMasterKey(),
      t.rotated,
    );
  }

  protected drop(): void {
    const t = this.t();
    this.#change({ title: t.dropTitle, effects: t.dropEffects, action: t.dropAction }, () => this.#service.dropFormerMasterKeys(), t.dropped);
  }

  #change(asked: Confirmation, change: () => Observable<IKeyring>, done: string): void {
    this.#confirm
      .ask(asked)
      .pipe(switchMap(change))
      .subscribe({
        next: (keyring) => {
          this.keyring.set(keyring);
          this.#notice.say(done);
        },
        error: (problem: ProblemError) => this.#notice.failed(problem),
      });
  }
}
