import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

import { IAttempt } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { PayloadView } from '../../../../shared/payload/payload-view';
import { duration } from '../../../../shared/time/duration';
import { LogTime } from '../../../../shared/time/log-time';
import { deliveryWords, inWords } from '../delivery-words';
import { HeaderList } from '../header-list';
import { deliveryTexts } from './delivery.texts';

/** What was tried, and what the target answered each time. */
@Component({
  selector: 'app-attempt-list',
  imports: [MatIconModule, HeaderList, LogTime, PayloadView],
  template: `
    <ol>
      @for (attempt of attempts(); track $index) {
        <li [class]="succeeded(attempt) ? 'good' : 'failed'">
          <mat-icon [svgIcon]="succeeded(attempt) ? 'check' : 'error'" aria-hidden="true" />
          <div class="about">
            <p class="head">
              <strong>{{ t().attempt(attempt.number) }}</strong>
              <app-log-time class="quiet" [at]="attempt.startedAt" />
              <span class="outcome">{{ attempt.status ?? t().noAnswer }}</span>
              <span class="quiet">{{ duration(i18n.locale(), attempt.durationMs) }}</span>
              @if (attempt.errorClass) {
                <span class="outcome">{{ inWords(words().errors, attempt.errorClass) }}</span>
              }
            </p>
            @if (attempt.url) {
              <p class="mono quiet url">{{ attempt.url }}</p>
            }
            @if (attempt.status) {
              <app-header-list [headers]="attempt.headers" />
              @if (attempt.body; as body) {
                <app-payload-view [body]="body" [truncated]="attempt.truncated" [label]="t().answerOf(attempt.number)" />
              } @else {
                <p class="quiet">{{ t().noBody }}</p>
              }
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      display: flex;
      gap: 10px;
      padding-bottom: 14px;
      position: relative;
    }
    li:not(:last-child)::before {
      background: var(--mat-sys-outline-variant);
      bottom: 0;
      content: '';
      inset-inline-start: 9px;
      position: absolute;
      top: 22px;
      width: 2px;
    }
    mat-icon {
      flex: none;
    }
    .about {
      flex: 1;
      min-width: 0;
    }
    .head {
      align-items: baseline;
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
    }
    .url {
      overflow-wrap: anywhere;
    }
    .good mat-icon,
    .good .outcome {
      color: var(--app-good);
    }
    .failed mat-icon,
    .failed .outcome {
      color: var(--app-bad);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttemptList {
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.texts(deliveryTexts);
  protected readonly words = this.i18n.texts(deliveryWords);
  protected readonly inWords = inWords;
  protected readonly duration = duration;
  readonly attempts = input.required<readonly IAttempt[]>();

  protected succeeded({ status, errorClass }: IAttempt): boolean {
    return !errorClass && !!status && status >= 200 && status < 300;
  }
}
