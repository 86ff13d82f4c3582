import { ChangeDetectionStrategy, Component, effect, input, output, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { debounceTime } from 'rxjs';

const PAUSE_MS = 250;

/** The box to search a list by. It tells what is typed once somebody pauses; `/` leads to it. */
@Component({
  selector: 'app-search-field',
  imports: [MatFormFieldModule, MatIconModule, MatInputModule],
  template: `
    <mat-form-field>
      <mat-icon matPrefix svgIcon="search" aria-hidden="true" />
      <input
        matInput
        type="search"
        maxlength="200"
        [attr.aria-label]="label()"
        [placeholder]="placeholder() ?? label()"
        [value]="typed()"
        (input)="typed.set($any($event.target).value)"
      />
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
      flex: 0 1 280px;
    }
    @media (max-width: 700px) {
      :host {
        flex-grow: 1;
      }
    }
    mat-form-field {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchField {
  readonly label = input.required<string>();
  readonly placeholder = input<string>();
  /** What is searched for, as the address says. */
  readonly value = input('');
  readonly searched = output<string>();

  protected readonly typed = signal('');
  /** What the address says, or is about to: it comes back as the value while somebody may already type on. */
  #told = '';

  constructor() {
    effect(() => {
      const value = this.value();
      if (value !== this.#told) {
        this.#told = value;
        this.typed.set(value);
      }
    });
    toObservable(this.typed)
      .pipe(debounceTime(PAUSE_MS), takeUntilDestroyed())
      .subscribe((typed) => {
        if (typed !== this.#told) {
          this.#told = typed;
          this.searched.emit(typed);
        }
      });
  }
}
