import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { MatIconModule } from '@angular/material/icon';

/** A head of a column that sorts: `<th appSortHeader="name" [(sort)]="sort">`. The sort is `name,asc` or `name,desc`. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a cell of the table's head
  selector: 'th[appSortHeader]',
  imports: [MatIconModule],
  template: `
    <button type="button" (click)="turn()">
      <ng-content />
      <mat-icon [svgIcon]="direction() === 'descending' ? 'down' : 'up'" [class.idle]="direction() === 'none'" aria-hidden="true" />
    </button>
  `,
  styles: `
    button {
      align-items: center;
      background: none;
      border: 0;
      color: inherit;
      cursor: pointer;
      display: inline-flex;
      font: inherit;
      gap: 4px;
      padding: 4px 0;
    }
    button:hover {
      color: var(--mat-sys-on-surface);
    }
    mat-icon {
      height: 14px;
      width: 14px;
    }
    button:not(:hover, :focus-visible) .idle {
      visibility: hidden;
    }
  `,
  host: { '[attr.aria-sort]': 'direction()', scope: 'col' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SortHeader {
  readonly appSortHeader = input.required<string>();
  readonly sort = model.required<string>();
  protected readonly direction = computed(() => {
    const [member, direction] = this.sort().split(',');
    return member !== this.appSortHeader() ? 'none' : direction === 'desc' ? 'descending' : 'ascending';
  });

  protected turn(): void {
    this.sort.set(`${this.appSortHeader()},${this.direction() === 'ascending' ? 'desc' : 'asc'}`);
  }
}
