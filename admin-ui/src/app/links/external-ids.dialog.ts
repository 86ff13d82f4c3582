import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, FormRecord, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { catchError, map, of, startWith } from 'rxjs';

import { LinksService } from '../api/links.service';
import { IIntegrationLinks, ILinkTemplate } from '../api/models';
import { ProblemError } from '../api/problem';
import { Tagged } from '../api/tagged';
import { I18n } from '../i18n/i18n';
import { askBeforeDiscarding } from '../shared/form/ask-before-discarding';
import { FieldError } from '../shared/form/field-error';
import { FormProblem } from '../shared/form/form-problem';
import { linkName } from './link-name';
import { filled, ID_NAME, isBuiltIn, placeholders } from './link-url';
import { linksTexts } from './links.texts';

/** Whose ids are changed, and what they are. */
export interface ExternalIdsDialogData {
  integrationId: string;
  links: Tagged<IIntegrationLinks>;
}

const LONGEST_ID = 500;

/** Says by which ids external services know an integration, and shows where its links then lead. */
@Component({
  selector: 'app-external-ids-dialog',
  imports: [
    ReactiveFormsModule,
    MatDialogModule,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    FieldError,
    FormProblem,
  ],
  template: `
    <h2 mat-dialog-title>{{ t().idsTitle(name) }}</h2>
    <mat-dialog-content>
      <form id="external-ids-form" class="form-column" [formGroup]="form" (ngSubmit)="submit()" (keydown.control.enter)="submit()">
        <p class="quiet">{{ t().idsAbout }}</p>
        <app-form-problem [form]="form" [problem]="problem()" />
        @if (ids().length === 0) {
          <p>{{ t().idsNone }}</p>
        }
        @for (id of ids(); track id) {
          <div class="id">
            <mat-form-field>
              <mat-label>{{ id }}</mat-label>
              <input matInput [formControl]="control(id)" autocomplete="off" spellcheck="false" />
              <mat-error><app-field-error [control]="control(id)" /></mat-error>
            </mat-form-field>
            @if (!asked().has(id)) {
              <button matIconButton type="button" [attr.aria-label]="t().removeId(id)" (click)="remove(id)">
                <mat-icon svgIcon="close" />
              </button>
            }
            @for (link of uses(id); track link.key) {
              <p class="leads"><span class="quiet">{{ link.name }}:</span> <code>{{ link.url }}</code></p>
            } @empty {
              @if (known()) {
                <p class="leads quiet">{{ t().idUnused }}</p>
              }
            }
          </div>
        }
      </form>
      <form class="another" [formGroup]="another" (ngSubmit)="add()">
        <mat-form-field>
          <mat-label>{{ t().newId }}</mat-label>
          <input matInput formControlName="name" autocomplete="off" autocapitalize="none" spellcheck="false" />
          <mat-hint>{{ t().newIdHint }}</mat-hint>
          <mat-error>{{ another.controls.name.hasError('taken') ? t().newIdTaken : t().newIdBad }}</mat-error>
        </mat-form-field>
        <button matButton="outlined" type="submit">{{ t().addId }}</button>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ t().cancel }}</button>
      <button matButton="filled" type="submit" form="external-ids-form" [disabled]="busy()">{{ t().save }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    .id {
      display: grid;
      gap: 4px 8px;
      grid-template-columns: 1fr auto;
    }
    .leads {
      font-size: 13px;
      grid-column: 1 / -1;
      overflow-wrap: anywhere;
    }
    .another {
      align-items: start;
      display: flex;
      gap: 8px;
      margin-top: 20px;
    }
    .another mat-form-field {
      flex: 1;
    }
    .another button {
      margin-top: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExternalIdsDialog {
  readonly #service = inject(LinksService);
  readonly #ref = inject<MatDialogRef<ExternalIdsDialog, IIntegrationLinks>>(MatDialogRef);
  readonly #data = inject<ExternalIdsDialogData>(MAT_DIALOG_DATA);
  readonly #i18n = inject(I18n);
  readonly #links = this.#data.links.value;
  protected readonly t = this.#i18n.texts(linksTexts);
  protected readonly name = this.#links.values['name'] ?? '';
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);

  // Whoever has a role in this one integration alone may not see the templates; what its links lack they see.
  readonly #templates = toSignal(
    this.#service.getTemplates().pipe(
      map(({ value }) => value),
      catchError(() => of<ILinkTemplate[]>([])),
    ),
    { initialValue: [] },
  );
  protected readonly known = computed(() => this.#templates().length > 0);
  /** The ids that some link needs. */
  protected readonly asked = computed(() => {
    const missing = this.#links.links.flatMap((link) => link.missing ?? []);
    const named = this.#templates().flatMap(({ url }) => placeholders(url ?? ''));
    return new Set([...missing, ...named].filter((id) => !isBuiltIn(id)));
  });
  readonly #own = signal<readonly string[]>(Object.keys(this.#links.externalIds));
  protected readonly ids = computed(() => [...new Set([...this.asked(), ...this.#own()])].sort());

  readonly #record = new FormRecord<FormControl<string>>(
    Object.fromEntries(Object.entries(this.#links.externalIds).map(([id, value]) => [id, idControl(value)])),
  );
  protected readonly form = new FormGroup({ externalIds: this.#record });
  protected readonly another = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: Validators.pattern(ID_NAME) }),
  });
  readonly #typed = toSignal(this.#record.valueChanges.pipe(startWith(this.#record.value)), { initialValue: {} });

  constructor() {
    askBeforeDiscarding(this.form, this.another);
  }

  protected control(id: string): FormControl<string> {
    const there = this.#record.controls[id];
    if (there) {
      return there;
    }
    const added = idControl('');
    this.#record.registerControl(id, added);
    return added;
  }

  /** The links that an id is part of, as they are with what is typed. */
  protected uses(id: string): { key: string; name: string; url: string }[] {
    const values = { ...this.#links.values, ...(this.#typed() as Record<string, string>) };
    return this.#templates()
      .filter(({ url }) => placeholders(url ?? '').includes(id))
      .map((template) => ({
        key: template.key,
        name: linkName(template, this.#i18n.locale()),
        url: filled(template.url ?? '', values),
      }));
  }

  protected add(): void {
    const control = this.another.controls.name;
    const id = control.value.trim();
    if (id === '' || control.invalid) {
      return;
    }
    if (isBuiltIn(id) || this.ids().includes(id)) {
      control.setErrors({ taken: true });
      control.markAsTouched();
      return;
    }
    this.#own.update((own) => [...own, id]);
    control.reset();
  }

  protected remove(id: string): void {
    this.#record.removeControl(id);
    this.#own.update((own) => own.filter((other) => other !== id));
  }

  protected submit(): void {
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    const given = Object.entries(this.#record.getRawValue()).filter(([, value]) => value.trim() !== '');
    this.#service.update(this.#data.integrationId, Object.fromEntries(given), this.#data.links.tag).subscribe({
      next: (links) => this.#ref.close(links),
      error: (problem: ProblemError) => {
        this.busy.set(false);
        this.problem.set(problem);
      },
    });
  }
}

function idControl(value: string): FormControl<string> {
  return new FormControl(value, { nonNullable: true, validators: Validators.maxLength(LONGEST_ID) });
}
