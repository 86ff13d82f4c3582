import { entryAt, entryKey } from './entry-key';

describe('the key of an entry', () => {
  it('finds it by the millisecond in which it happened', () => {
    const key = entryKey({ id: '019f', timestamp: '2026-01-01T12:00:00.999Z' });

    expect(entryAt(key)).toMatchObject({ class: 'all', from: '2026-01-01T12:00:00.999Z', to: '2026-01-01T12:00:01.000Z' });
  });
});
