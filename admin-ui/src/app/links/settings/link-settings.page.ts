import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, linkedSignal, signal } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { map, of, startWith, switchMap } from 'rxjs';

import { IntegrationsService } from '../../api/integrations.service';
import { LinksService } from '../../api/links.service';
import { ILinkTemplate } from '../../api/models';
import { ProblemError } from '../../api/problem';
import { I18n } from '../../i18n/i18n';
import { PageTitle } from '../../i18n/page-title';
import { Locale } from '../../i18n/texts';
import { Session } from '../../session/session';
import { FieldError } from '../../shared/form/field-error';
import { FormProblem } from '../../shared/form/form-problem';
import { TypedForms } from '../../shared/form/typed-forms';
import { LoadState } from '../../shared/loading/load-state';
import { Notice } from '../../shared/notice/notice';
import { DeniedState } from '../../shared/states/denied-state';
import { PageState } from '../../shared/states/page-state';
import { linkName } from '../link-name';
import { filled, missing } from '../link-url';
import { linksTexts } from '../links.texts';
import { TemplateForm, templateForm, templateOf } from './template-form';

const MOST = 50;
const SAMPLES = 50;

/** How the links of all integrations are made, with what each would lead to. */
@Component({
  selector: 'app-link-settings-page',
  imports: [
    ReactiveFormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatSelectModule,
    DeniedState,
    FieldError,
    FormProblem,
    LoadState,
    PageState,
  ],
  templateUrl: './link-settings.page.html',
  styleUrl: './link-settings.page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkSettingsPage {
  readonly #service = inject(LinksService);
  readonly #integrations = inject(IntegrationsService);
  readonly #notice = inject(Notice);
  readonly #i18n = inject(I18n);
  protected readonly session = inject(Session);
  protected readonly t = this.#i18n.texts(linksTexts);
  protected readonly most = MOST;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);

  protected readonly stored = rxResource({
    // As a signal: a new session of the same person is no reason to read them anew over what is typed.
    params: computed(() => this.session.can('hub:operate') || undefined),
    stream: () => this.#service.getTemplates(),
  });
  readonly #read = computed(() => (this.stored.hasValue() ? this.stored.value() : undefined));
  protected readonly form = linkedSignal(() => {
    const read = this.#read();
    return read && new FormGroup({ templates: new FormArray(read.value.map(templateForm)) });
  });
  protected readonly templates = computed(() => this.form()?.controls.templates ?? new FormArray<TemplateForm>([]));
  readonly #edited = toSignal(
    toObservable(this.form).pipe(switchMap((form) => (form ? form.valueChanges.pipe(startWith(null), map(() => form)) : of(undefined)))),
    { equal: () => false },
  );
  protected readonly changed = computed(() => {
    const edited = this.#edited()?.controls.templates.controls.map(templateOf);
    return edited !== undefined && JSON.stringify(edited) !== JSON.stringify(this.#read()?.value.map((one) => templateOf(templateForm(one))));
  });

  readonly #found = rxResource({
    stream: () => this.#integrations.getPage({}, { page: 0, size: SAMPLES }).pipe(map(({ items }) => items)),
  });
  protected readonly samples = computed(() => (this.#found.hasValue() ? this.#found.value() : []));
  /** The integration that the links are shown for. */
  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly sample = computed(() => this.chosen() ?? this.samples()[0]?.id);
  readonly #values = rxResource({
    params: () => this.sample(),
    stream: ({ params: id }) => this.#service.getByIntegration(id).pipe(map(({ value }) => value.values)),
  });

  constructor() {
    inject(PageTitle).subject.set(null);
    const forget = inject(TypedForms).add({ isTyped: this.changed, close: () => this.form.set(undefined) });
    inject(DestroyRef).onDestroy(forget);
  }

  protected nameOf(template: TemplateForm): string {
    const edited = templateOf(template);
    return linkName(edited, this.#i18n.locale()) || this.t().unnamed;
  }

  /** What the pages write on a link that has no label. */
  protected word(locale: Locale, template: TemplateForm): string {
    return linksTexts[locale].names[template.controls.key.value] ?? '';
  }

  protected preview(template: TemplateForm): { url: string; missing: string[] } | null {
    const url = template.controls.url.value.trim();
    if (url === '' || !this.#values.hasValue()) {
      return null;
    }
    return { url: filled(url, this.#values.value()), missing: missing(url, this.#values.value()) };
  }

  protected add(): void {
    this.templates().push(templateForm({ key: '' }));
  }

  protected remove(index: number): void {
    this.templates().removeAt(index);
  }

  protected move(index: number, by: number): void {
    const templates = this.templates();
    const moved = templates.at(index);
    templates.removeAt(index, { emitEvent: false });
    templates.insert(index + by, moved);
  }

  protected discard(): void {
    this.problem.set(null);
    this.stored.reload();
  }

  protected save(): void {
    const form = this.form();
    form?.markAllAsTouched();
    if (!form || form.invalid || this.busy() || !this.changed()) {
      return;
    }
    this.busy.set(true);
    const templates: ILinkTemplate[] = form.controls.templates.controls.map(templateOf);
    this.#service.updateTemplates(templates, this.#read()?.tag).subscribe({
      next: () => {
        this.busy.set(false);
        this.problem.set(null);
        this.stored.reload();
        this.#notice.say(this.t().saved);
      },
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}
