import { inject, Injectable, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { filter, Observable, switchMap } from 'rxjs';

import { HandlersService } from '../../../api/handlers.service';
import { IHandler } from '../../../api/models';
import { ProblemError } from '../../../api/problem';
import { injectTexts } from '../../../i18n/i18n';
import { Confirm } from '../../../shared/confirm/confirm.dialog';
import { KEPT_OPEN } from '../../../shared/form/ask-before-discarding';
import { oneAtATime } from '../../../shared/loading/one-at-a-time';
import { Notice } from '../../../shared/notice/notice';
import { OpenIntegration } from '../../page/open-integration';
import { HandlerCreateDialogComponent, HandlerDialogData } from './handler-create-dialog.component';
import { HandlerDisableDialog } from './handler-disable.dialog';
import { handlersTexts } from './handlers.texts';
import { HandlersSyncDialogComponent, SyncDialogData } from './sync/handlers-sync-dialog.component';

/** The handlers of the integration whose tab is open, and all that can be done with them; list and drawer share it. */
@Injectable()
export class IntegrationHandlers {
  readonly #service = inject(HandlersService);
  readonly #dialog = inject(MatDialog);
  readonly #confirm = inject(Confirm);
  readonly #notice = inject(Notice);
  readonly #integration = inject(OpenIntegration);
  readonly #t = injectTexts(handlersTexts);
  readonly #reading = oneAtATime();
  readonly integrationId = signal<string | undefined>(undefined);
  readonly list = rxResource({
    params: () => this.integrationId(),
    stream: ({ params: id }) => this.#service.getByIntegration(id),
  });

  find(id: string | undefined): IHandler | undefined {
    return this.list.hasValue() ? this.list.value().find((handler) => handler.id === id) : undefined;
  }

  /** Reads the list again, and the head of the page, which counts them. */
  reload(): void {
    this.list.reload();
    this.#integration.reload();
  }

  create(): void {
    const integrationId = this.integrationId();
    if (integrationId !== undefined) {
      this.#edit({ integrationId }, this.#t().added);
    }
  }

  /** Edits a handler as it is now, not as the list had it. */
  edit(handler: IHandler): void {
    const { integrationId, id } = handler;
    this.#reading(this.#service.getForChange(integrationId, id)).subscribe({
      next: ({ value, tag }) => this.#edit({ integrationId, handler: value, tag }, this.#t().changed),
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }

  sync(): void {
    const integration = this.#integration.resource.value();
    if (integration) {
      const data: SyncDialogData = { integrationId: integration.id, integrationName: integration.name };
      this.#dialog
        .open(HandlersSyncDialogComponent, { width: '760px', maxWidth: '96vw', data })
        .afterClosed()
        .subscribe(() => this.reload());
    }
  }

  enable({ integrationId, id, name }: IHandler): void {
    this.#tell(this.#service.enable(integrationId, id), this.#t().enabled(name));
  }

  disable(handler: IHandler): void {
    this.#tell(
      this.#dialog
        .open<HandlerDisableDialog, IHandler, IHandler>(HandlerDisableDialog, { width: '480px', data: handler })
        .afterClosed()
        .pipe(filter(Boolean)),
      this.#t().disabled(handler.name),
    );
  }

  delete({ integrationId, id, name, source }: IHandler): void {
    const { deleteTitle, deleteEffects, deleteAction, deleted } = this.#t();
    const effects = [deleteEffects.url, deleteEffects.pending, source === 'openapi' ? deleteEffects.synced : deleteEffects.final];
    this.#tell(
      this.#confirm
        .ask({ title: deleteTitle(name), effects, action: deleteAction, name })
        .pipe(switchMap(() => this.#service.delete(integrationId, id))),
      deleted(name),
    );
  }

  #edit(data: HandlerDialogData, said: (name: string) => string): void {
    this.#dialog
      .open<HandlerCreateDialogComponent, HandlerDialogData, IHandler>(HandlerCreateDialogComponent, {
        ...KEPT_OPEN,
        width: '760px',
        maxWidth: '96vw',
        data,
      })
      .afterClosed()
      .pipe(filter((saved) => saved !== undefined))
      .subscribe((saved) => {
        this.reload();
        this.#notice.say(said(saved.name));
      });
  }

  #tell(done: Observable<unknown>, said: string): void {
    done.subscribe({
      next: () => {
        this.reload();
        this.#notice.say(said);
      },
      error: (problem: ProblemError) => this.#notice.failed(problem),
    });
  }
}
