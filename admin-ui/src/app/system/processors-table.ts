import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';
import { switchMap } from 'rxjs';

import { ProblemError } from '../api/problem';
import { SystemService } from '../api/system.service';
import { I18n } from '../i18n/i18n';
import { Needs } from '../shared/access/needs';
import { Confirm } from '../shared/confirm/confirm.dialog';
import { Notice } from '../shared/notice/notice';
import { Status, StatusChip } from '../shared/status/status-chip';
import { KeyboardRows } from '../shared/table/keyboard-rows';
import { TimeAgo } from '../shared/time/time-ago';
import { Processor } from './processes';
import { systemTexts } from './system.texts';

/** What follows the events, how far it is, and the way to have it made anew. */
@Component({
  selector: 'app-processors-table',
  imports: [MatButtonModule, MatIconModule, MatTooltipModule, KeyboardRows, Needs, StatusChip, TimeAgo],
  templateUrl: './processors-table.html',
  styles: `
    .about {
      margin-bottom: 12px;
    }
    .told {
      align-items: flex-start;
      display: flex;
      flex-direction: column;
      gap: 4px;
      padding: 6px 0;
    }
    @media (max-width: 700px) {
      .told {
        align-items: flex-end;
        padding: 0;
      }
    }
    .problem {
      color: var(--app-bad);
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProcessorsTable {
  readonly #service = inject(SystemService);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.texts(systemTexts);
  readonly processors = input.required<readonly Processor[]>();
  readonly rebuilt = output();

  protected name({ name }: Processor): string {
    const names: Record<string, string> = this.t().names;
    return names[name] ?? name;
  }

  protected status({ state }: Processor): Status {
    return state as Status;
  }

  protected number(n: number | undefined): string {
    return (n ?? 0).toLocaleString(this.#i18n.locale());
  }

  protected behind({ behind, behindIsMore }: Processor): string {
    return this.t().behind(this.number(behind) + (behindIsMore ? '+' : ''));
  }

  protected replay(processor: Processor): void {
    const { side, part } = processor;
    const t = this.t();
    const name = this.name(processor);
    if (part) {
      this.#confirm
        .ask({ title: t.replayTitle(name), effects: t.replayEffects, action: t.replayAction })
        .pipe(switchMap(() => this.#service.rebuild(side, part)))
        .subscribe({
          next: () => {
            this.#notice.say(t.replayStarted(name));
            this.rebuilt.emit();
          },
          error: (problem: ProblemError) => this.#notice.failed(problem),
        });
    }
  }
}
