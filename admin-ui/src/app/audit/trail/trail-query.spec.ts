import { convertToParamMap } from '@angular/router';

import { asked, CLASSES, isUsual, queryParams, readQuery, USUAL_QUERY } from './trail-query';

describe('a query of the trail', () => {
  it('leaves an address as it is when nothing is chosen', () => {
    expect(readQuery(convertToParamMap({}))).toEqual(USUAL_QUERY);
    expect(Object.values(queryParams(USUAL_QUERY)).every((value) => value === null)).toBe(true);
  });

  it('comes back from its address', () => {
    const query = {
      ...USUAL_QUERY,
      text: 'shop',
      classes: ['delivery'] as const,
      action: 'secret.*',
      outcome: 'denied' as const,
      period: '7d',
      oldestFirst: true,
    };

    expect(readQuery(convertToParamMap(queryParams(query)))).toEqual(query);
  });

  it('asks for the usual classes by name, and for all of them in a word', () => {
    const now = new Date();

    expect(asked(USUAL_QUERY, now).class).toBe('management,data-access,authentication,authorization');
    expect(asked({ ...USUAL_QUERY, classes: CLASSES }, now).class).toBe('all');
  });

  it('counts periods from the moment', () => {
    expect(asked({ ...USUAL_QUERY, period: '24h' }, new Date('2026-01-02T12:00:00Z'))).toMatchObject({
      from: '2026-01-01T12:00:00.000Z',
      to: undefined,
    });
  });

  it('takes what it does not know as not chosen', () => {
    expect(readQuery(convertToParamMap({ class: 'nonsense', outcome: 'perhaps', order: 'sideways' }))).toEqual(USUAL_QUERY);
  });

  it('leaves nothing out by its order', () => {
    expect(isUsual({ ...USUAL_QUERY, oldestFirst: true })).toBe(true);
    expect(isUsual({ ...USUAL_QUERY, outcome: 'failure' })).toBe(false);
  });
});
