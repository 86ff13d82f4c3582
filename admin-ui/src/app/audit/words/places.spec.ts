import { placeOf } from './places';

describe('placeOf', () => {
  it('leads to an integration and to the tab of its part', () => {
    expect(placeOf({ type: 'integration', id: 'i' }, 'i')?.path).toEqual(['/admin/integrations', 'i']);
    expect(placeOf({ type: 'credential', id: 'c' }, 'i')).toEqual({
      path: ['/admin/integrations', 'i', 'credentials'],
      query: { credential: 'c' },
    });
  });

  it('leads nowhere when there is no such page', () => {
    expect(placeOf({ type: 'hub', id: 'h' }, undefined)).toBeUndefined();
    expect(placeOf({ type: 'credential', id: 'c' }, undefined)).toBeUndefined();
  });
});
