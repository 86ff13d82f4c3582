import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, Signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatTabsModule } from '@angular/material/tabs';

import { IHandler } from '../../../../api/models';
import { injectTexts } from '../../../../i18n/i18n';
import { Needs } from '../../../../shared/access/needs';
import { DrawerFrame } from '../../../../shared/drawer/drawer-frame';
import { StatusChip } from '../../../../shared/status/status-chip';
import { FilterPart } from '../filter/filter-part';
import { handlerStates } from '../handler-state';
import { handlersTexts } from '../handlers.texts';
import { IntegrationHandlers } from '../integration-handlers';
import { RunPanelComponent } from '../run/run-panel.component';
import { HandlerContract } from './handler-contract';
import { HandlerOverview } from './handler-overview';

const PARTS = ['overview', 'run', 'filter', 'contract'] as const;

/** What the drawer shows, and where. */
export interface HandlerDrawerData {
  handlers: IntegrationHandlers;
  handlerId: string;
  /** The part that the address names. */
  part: Signal<string | undefined>;
  show: (part: string | null) => void;
}

/** One handler: what it is set to, a run, its filter and its contract. */
@Component({
  selector: 'app-handler-drawer',
  imports: [
    MatButtonModule,
    MatIconModule,
    MatTabsModule,
    DrawerFrame,
    FilterPart,
    HandlerContract,
    HandlerOverview,
    Needs,
    RunPanelComponent,
    StatusChip,
  ],
  template: `
    @if (handler(); as handler) {
      <app-drawer-frame mono [heading]="handler.name">
        <div class="chips">
          @for (state of states(); track state) {
            <app-status-chip [status]="state" />
          }
        </div>
        <div class="actions">
          <button matButton="outlined" type="button" appNeeds="handlers:write" [appNeedsIn]="handler.integrationId" (click)="data.handlers.edit(handler)">
            <mat-icon svgIcon="edit" />{{ t().edit }}
          </button>
          @if (handler.enabled) {
            <button matButton="outlined" type="button" appNeeds="deliveries:write" [appNeedsIn]="handler.integrationId" (click)="data.handlers.disable(handler)">
              <mat-icon svgIcon="pause" />{{ t().disable }}
            </button>
          } @else {
            <button matButton="outlined" type="button" appNeeds="deliveries:write" [appNeedsIn]="handler.integrationId" (click)="data.handlers.enable(handler)">
              <mat-icon svgIcon="play" />{{ t().enable }}
            </button>
          }
          <button matButton="outlined" type="button" appNeeds="handlers:write" [appNeedsIn]="handler.integrationId" (click)="data.handlers.delete(handler)">
            <mat-icon svgIcon="delete" />{{ t().delete }}
          </button>
        </div>
        <mat-tab-group mat-stretch-tabs="false" animationDuration="0" [selectedIndex]="index()" (selectedIndexChange)="choose($event)">
          <mat-tab [label]="t().parts.overview">
            <ng-template matTabContent><app-handler-overview [handler]="handler" /></ng-template>
          </mat-tab>
          <mat-tab [label]="t().parts.run">
            <ng-template matTabContent><app-run-panel [handler]="handler" /></ng-template>
          </mat-tab>
          <mat-tab [label]="t().parts.filter">
            <ng-template matTabContent><app-filter-part [handler]="handler" (saved)="data.handlers.reload()" /></ng-template>
          </mat-tab>
          <mat-tab [label]="t().parts.contract">
            <ng-template matTabContent><app-handler-contract [handler]="handler" /></ng-template>
          </mat-tab>
        </mat-tab-group>
      </app-drawer-frame>
    }
  `,
  styles: `
    .chips,
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .actions {
      margin: 12px 0 8px;
    }
    mat-tab-group ::ng-deep .mat-mdc-tab {
      min-width: 0;
      padding-inline: clamp(10px, 3vw, 24px);
    }
    mat-tab-group ::ng-deep .mat-mdc-tab-body-content {
      overflow: visible;
      padding-top: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlerDrawerComponent {
  protected readonly data = inject<HandlerDrawerData>(MAT_DIALOG_DATA);
  protected readonly t = injectTexts(handlersTexts);
  /** It stays while the list is loaded anew. */
  protected readonly handler = linkedSignal<IHandler | undefined, IHandler | undefined>({
    source: () => this.data.handlers.find(this.data.handlerId),
    computation: (now, former) => now ?? former?.value,
  });
  protected readonly states = computed(() => {
    const handler = this.handler();
    return handler ? handlerStates(handler) : [];
  });
  protected readonly index = computed(() => Math.max(0, PARTS.findIndex((part) => part === this.data.part())));

  protected choose(index: number): void {
    this.data.show(index === 0 ? null : (PARTS[index] ?? null));
  }
}
