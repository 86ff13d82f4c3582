import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';

import { injectTexts } from '../../i18n/i18n';
import { sharedTexts } from '../shared.texts';
import { boundsOf, formatRange, parseRange, Period, PERIODS } from './period';

/** Chooses the period of a log-like list. Its value fits into an address: `24h`, or `2026-01-01T00:00Z..2026-01-02T00:00Z`. */
@Component({
  selector: 'app-time-range',
  imports: [MatFormFieldModule, MatInputModule, MatSelectModule],
  template: `
    <mat-form-field>
      <mat-label>{{ label() ?? t().range }}</mat-label>
      <mat-select [value]="choice()" (valueChange)="choose($event)">
        @for (period of periods; track period) {
          <mat-option [value]="period">{{ names()[period] }}</mat-option>
        }
        <mat-option value="custom">{{ t().customRange }}</mat-option>
      </mat-select>
    </mat-form-field>
    @if (choice() === 'custom') {
      <mat-form-field>
        <mat-label>{{ t().from }}</mat-label>
        <input matInput type="datetime-local" [value]="local(bounds().from)" (change)="move($event, 'from')" />
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ t().to }}</mat-label>
        <input matInput type="datetime-local" [value]="local(bounds().to)" (change)="move($event, 'to')" />
      </mat-form-field>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeRange {
  protected readonly t = injectTexts(sharedTexts);
  protected readonly periods = PERIODS;
  readonly label = input<string>();
  readonly value = model<string>('24h');
  protected readonly choice = computed(() => parseRange(this.value()).period);
  protected readonly bounds = computed(() => boundsOf(this.value(), new Date()));
  protected readonly names = computed<Record<Exclude<Period, 'custom'>, string>>(() => ({
    '1h': this.t().lastHour,
    '24h': this.t().lastDay,
    '7d': this.t().lastWeek,
    '30d': this.t().lastMonth,
    any: this.t().anyTime,
  }));

  protected choose(period: Period): void {
    this.value.set(period === 'custom' ? formatRange(boundsOf(this.value(), new Date())) : period);
  }

  protected move(event: Event, end: 'from' | 'to'): void {
    const typed = (event.target as HTMLInputElement).value;
    this.value.set(formatRange({ ...this.bounds(), [end]: typed === '' ? undefined : new Date(typed) }));
  }

  protected local(moment: Date | undefined): string {
    if (!moment) {
      return '';
    }
    return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }
}
