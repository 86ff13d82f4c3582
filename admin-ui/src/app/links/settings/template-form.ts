import { FormControl, FormGroup, Validators } from '@angular/forms';

import { ILinkTemplate } from '../../api/models';

const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LONGEST_LABEL = 100;
const LONGEST_URL = 2000;

export type TemplateForm = FormGroup<{
  key: FormControl<string>;
  label: FormGroup<{ en: FormControl<string>; ru: FormControl<string> }>;
  url: FormControl<string>;
}>;

/** A template as it is edited: in the shape that the hub points into. */
export function templateForm({ key, label, url }: ILinkTemplate): TemplateForm {
  const text = (value: string | undefined, longest: number) =>
    new FormControl(value ?? '', { nonNullable: true, validators: Validators.maxLength(longest) });
  return new FormGroup({
    key: new FormControl(key, { nonNullable: true, validators: [Validators.required, Validators.pattern(KEY)] }),
    label: new FormGroup({ en: text(label?.en, LONGEST_LABEL), ru: text(label?.ru, LONGEST_LABEL) }),
    url: text(url, LONGEST_URL),
  });
}

/** What was edited, without what is empty. */
export function templateOf(form: TemplateForm): ILinkTemplate {
  const { key, label, url } = form.getRawValue();
  const labels = { ...(label.en.trim() && { en: label.en.trim() }), ...(label.ru.trim() && { ru: label.ru.trim() }) };
  return {
    key,
    ...(Object.keys(labels).length > 0 && { label: labels }),
    ...(url.trim() && { url: url.trim() }),
  };
}
