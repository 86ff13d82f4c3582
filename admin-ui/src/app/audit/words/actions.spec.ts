import { actionTexts } from './action.texts';
import { actionChoices } from './actions';

const all = (kind: string) => `Everything of ${kind}`;

describe('actionChoices', () => {
  it('finds by name and by words', () => {
    const byName = actionChoices('secret.rev', actionTexts.en, all, true).map(({ value }) => value);
    const byWords = actionChoices('brought back', actionTexts.en, all, true).map(({ value }) => value);

    expect(byName).toEqual(['secret.revealed', 'signing-secret.revealed']);
    expect(byWords).toEqual(['credential.restored', 'integration.restored', 'secret.restored']);
  });

  it('offers all of a kind', () => {
    expect(actionChoices('credential', actionTexts.en, all, true)[0]).toEqual({
      value: 'credential.*',
      words: 'Everything of credential',
    });
  });

  it('leaves out of an integration what cannot be about one', () => {
    expect(actionChoices('user.', actionTexts.en, all, true)).toEqual([]);
    expect(actionChoices('user.', actionTexts.en, all, false).length).toBeGreaterThan(5);
  });
});
