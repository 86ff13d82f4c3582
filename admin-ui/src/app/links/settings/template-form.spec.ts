import { templateForm, templateOf } from './template-form';

describe('a template that is edited', () => {
  it('comes back as it was', () => {
    const template = { key: 'wiki', label: { ru: 'Вики' }, url: 'https://wiki.example/{name}' };

    expect(templateOf(templateForm(template))).toEqual(template);
  });

  it('has no member that was left empty', () => {
    expect(templateOf(templateForm({ key: 'wiki', label: { en: ' ' }, url: ' ' }))).toEqual({ key: 'wiki' });
  });

  it.each(['', 'A', '-a', 'a b'])('does not take the key “%s”', (key) => {
    expect(templateForm({ key }).valid).toBe(false);
  });
});
