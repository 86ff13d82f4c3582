import { pastState } from './past-state';

describe('pastState', () => {
  const read = pastState({
    state: {
      name: 'shop',
      deleted: false,
      credentials: { c2: { key: 'B', value: null }, c1: { key: 'A', value: 'v' } },
      secrets: { s: { key: 'KEY', version: 2, versions: { 1: { state: 'former' }, 2: { state: 'current' } }, remindAt: 'x' } },
      handlers: { h: { name: 'orders', enabled: false, orphaned: false, defaultArgs: { a: 1 }, aliases: [] } },
      externalIds: { sofa: '7' },
    } as never,
    sealedSecrets: { s: 'ihs1.x' },
  });

  it('orders by key and keeps hidden values apart from empty ones', () => {
    expect(read.credentials).toEqual([
      { id: 'c1', key: 'A', value: 'v' },
      { id: 'c2', key: 'B', value: null },
    ]);
  });

  it('has the newest version of a secret first, and its envelope', () => {
    expect(read.secrets[0]?.versions.map(({ version }) => version)).toEqual(['2', '1']);
    expect(read.secrets[0]?.envelope).toBe('ihs1.x');
    expect(read.secrets[0]?.others).toEqual([['remindAt', 'x']]);
  });

  it('leaves nothing out that it does not know', () => {
    expect(read.others).toEqual([['externalIds', { sofa: '7' }]]);
    expect(read.handlers[0]?.settings).toEqual([['defaultArgs', { a: 1 }]]);
  });
});
