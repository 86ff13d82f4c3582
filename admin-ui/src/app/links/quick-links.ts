import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { Router } from '@angular/router';

import { LinksService } from '../api/links.service';
import { IIntegrationLinks, ILinkTemplate } from '../api/models';
import { I18n } from '../i18n/i18n';
import { Session } from '../session/session';
import { linkName } from './link-name';
import { linksTexts } from './links.texts';

/** A link that is none yet, and whether its template or an id of the integration is to be mended. */
interface Gap {
  name: string;
  why: string;
  mend: 'template' | 'ids' | undefined;
}

/** Links to where an integration is looked after besides the hub: as many as fit in a line, the others in a menu. */
@Component({
  selector: 'app-quick-links',
  imports: [MatButtonModule, MatIconModule, MatMenuModule],
  template: `
    <ul #line [attr.aria-label]="t().quickLinks">
      @for (link of there(); track link.key) {
        <li [class.hidden]="$index >= fitting()">
          <a [href]="link.url" target="_blank" rel="noopener noreferrer">
            {{ link.name }}<mat-icon svgIcon="external" aria-hidden="true" /><span class="visually-hidden">{{ t().opensNewTab }}</span>
          </a>
        </li>
      }
    </ul>
    @if (hidden().length > 0 || gaps().length > 0 || mayChange()) {
      <button matIconButton type="button" [attr.aria-label]="t().more" [matMenuTriggerFor]="more"><mat-icon svgIcon="more" /></button>
    }
    <mat-menu #more="matMenu" xPosition="before">
      @for (link of hidden(); track link.key) {
        <a mat-menu-item [href]="link.url" target="_blank" rel="noopener noreferrer">
          <mat-icon svgIcon="external" aria-hidden="true" />{{ link.name }}<span class="visually-hidden">{{ t().opensNewTab }}</span>
        </a>
      }
      @if (gaps().length > 0) {
        <div class="group" role="presentation">{{ t().notSetUp }}</div>
        @for (gap of gaps(); track gap.name) {
          <button mat-menu-item type="button" [disabled]="!gap.mend" (click)="mend(gap)">
            {{ gap.name }} <span class="quiet">{{ gap.why }}</span>
          </button>
        }
      }
      @if (session.can('integrations:write', integrationId())) {
        <button mat-menu-item type="button" class="first" (click)="editIds.emit()">
          <mat-icon svgIcon="edit" aria-hidden="true" />{{ t().editIds }}
        </button>
      }
      @if (session.can('hub:operate')) {
        <button mat-menu-item type="button" (click)="toTemplates()">
          <mat-icon svgIcon="link" aria-hidden="true" />{{ t().editTemplates }}
        </button>
      }
    </mat-menu>
  `,
  styles: `
    :host {
      align-items: center;
      display: flex;
      min-height: 36px;
    }
    /* One line is seen; whatever wraps is in the menu. */
    ul {
      display: flex;
      flex: 0 1 auto;
      flex-wrap: wrap;
      gap: 0 16px;
      height: 32px;
      list-style: none;
      margin: 0;
      min-width: 0;
      overflow: hidden;
      padding: 0;
    }
    li {
      align-items: center;
      display: flex;
      height: 32px;
    }
    .hidden {
      visibility: hidden;
    }
    li a {
      align-items: center;
      display: inline-flex;
      gap: 4px;
      padding: 4px 2px;
      text-decoration: none;
      white-space: nowrap;
    }
    li a:hover {
      text-decoration: underline;
    }
    li a:focus-visible {
      outline-offset: -2px;
    }
    li mat-icon {
      height: 14px;
      width: 14px;
    }
    [mat-menu-item] {
      min-height: 36px;
    }
    .group {
      color: var(--mat-sys-on-surface-variant);
      font-size: 12px;
      font-weight: 600;
      padding: 10px 16px 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuickLinks {
  readonly #router = inject(Router);
  readonly #service = inject(LinksService);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.texts(linksTexts);

  readonly integrationId = input.required<string>();
  readonly links = input.required<IIntegrationLinks>();
  /** Somebody wants to say by which ids external services know the integration. */
  readonly editIds = output();

  readonly #templates = rxResource({
    params: () => (this.session.can('hub:operate') ? this.links() : undefined),
    stream: () => this.#service.getTemplates(),
  });
  protected readonly there = computed(() =>
    this.links().links.flatMap((link) => (link.url ? [{ key: link.key, url: link.url, name: linkName(link, this.i18n.locale()) }] : [])),
  );
  protected readonly mayChange = computed(
    () => this.session.can('integrations:write', this.integrationId()) || this.session.can('hub:operate'),
  );
  protected readonly gaps = computed<Gap[]>(() => [...this.#withoutIds(), ...this.#withoutUrl()]);

  protected readonly line = viewChild.required<ElementRef<HTMLElement>>('line');
  protected readonly fitting = signal(Infinity);
  protected readonly hidden = computed(() => this.there().slice(this.fitting()));

  constructor() {
    afterRenderEffect((onCleanup) => {
      this.there();
      const line = this.line().nativeElement;
      const observer = new ResizeObserver(() => this.#measure(line));
      observer.observe(line);
      this.#measure(line);
      onCleanup(() => observer.disconnect());
    });
  }

  #measure(line: HTMLElement): void {
    const items = [...line.children] as HTMLElement[];
    const top = items[0]?.offsetTop;
    const wrapped = items.findIndex((item) => item.offsetTop !== top);
    this.fitting.set(wrapped < 0 ? Infinity : wrapped);
  }

  protected mend({ mend }: Gap): void {
    if (mend === 'ids') {
      this.editIds.emit();
    } else {
      this.toTemplates();
    }
  }

  protected toTemplates(): void {
    void this.#router.navigateByUrl('/admin/settings/links');
  }

  /** Those that lack a value, told to whoever may give it. */
  #withoutIds(): Gap[] {
    const t = this.t();
    if (!this.mayChange()) {
      return [];
    }
    const mayWrite = this.session.can('integrations:write', this.integrationId());
    return this.links()
      .links.filter(({ url }) => !url)
      .map((link) => {
        const ids = (link.missing ?? []).filter((name) => name !== 'baseUrl');
        return {
          name: linkName(link, this.i18n.locale()),
          why: ids.length > 0 ? t.lacks(ids) : t.lacksBaseUrl,
          mend: ids.length > 0 && mayWrite ? 'ids' : undefined,
        };
      });
  }

  #withoutUrl(): Gap[] {
    const templates: ILinkTemplate[] = this.#templates.hasValue() ? this.#templates.value().value : [];
    return templates
      .filter(({ url }) => !url)
      .map((template) => ({ name: linkName(template, this.i18n.locale()), why: this.t().lacksTemplate, mend: 'template' }));
  }
}
