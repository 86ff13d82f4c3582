import { detailOf } from './detail';

const members = (named: readonly string[], left: number) => `${named.join(', ')} +${left}`;

describe('detailOf', () => {
  it('is the reason if there is one', () => {
    const changes = [{ path: '/enabled', before: true, after: false }];

    expect(detailOf({ reason: 'is being rebuilt', changes, class: 'management' }, members)).toBe('is being rebuilt');
  });

  it('shows a thing by what it consists of', () => {
    const changes = [{ path: '/grants/-', before: null, after: { role: 'owner', integrationId: null } }];

    expect(detailOf({ changes, class: 'management' }, members)).toBe('grants: owner');
  });

  it('shows a single change, and names more of them', () => {
    const one = [
      { path: '/version', before: 1, after: 2 },
      { path: '/versions/1/state', before: 'current', after: 'former' },
    ];
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ path: `/${name}`, before: 1, after: 2 }));

    expect(detailOf({ changes: one, class: 'management' }, members)).toBe('version: 1 → 2');
    expect(detailOf({ changes: five, class: 'management' }, members)).toBe('a, b, c +2');
  });

  it('leaves out what something new has by itself', () => {
    const changes = [
      { path: '/name', before: null, after: 'shop' },
      { path: '/deleted', before: null, after: false },
      { path: '/aliases', before: null, after: [] },
    ];

    expect(detailOf({ changes, class: 'management' }, members)).toBe('name: shop');
  });

  it('says what was refused, and how often', () => {
    const refused = (count: number) => [
      { path: '/scope', before: null, after: 'secrets:reveal' },
      { path: '/count', before: null, after: count },
    ];

    expect(detailOf({ changes: refused(1), class: 'authorization' }, members)).toBe('secrets:reveal');
    expect(detailOf({ changes: refused(3), class: 'authorization' }, members)).toBe('secrets:reveal · ×3');
  });
});
