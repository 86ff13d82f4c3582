import { syncChanges } from './sync-changes';

describe('syncChanges', () => {
  it('tells default arguments one by one, and what changes before what stays', () => {
    const changes = syncChanges([
      { name: 'ping', action: 'unchanged', changes: [] },
      {
        name: 'pay',
        action: 'updated',
        changes: [
          { member: 'summary', before: 'Pays', after: 'Pays out' },
          { member: 'defaultArgs', before: { timeout: 1, currency: 'EUR' }, after: { timeout: 2, currency: 'EUR' } },
        ],
      },
    ]);

    expect(changes.map(({ name }) => name)).toEqual(['pay', 'ping']);
    expect(changes[0]?.differences).toEqual([
      { path: 'summary', before: 'Pays', after: 'Pays out' },
      { path: 'defaultArgs.timeout', before: 1, after: 2 },
    ]);
  });
});
