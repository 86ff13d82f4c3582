import { IDelivery } from '../../../../api/models';
import { broughtIn, continued, heard, loaded } from './live-rows';

function delivery(id: string, status: IDelivery['status'] = 'pending', changedAt = '2026-01-01T00:00:00Z'): IDelivery {
  return { id, status, changedAt, receivedAt: changedAt, integrationId: 'i', handlerId: 'h', handlerName: 'orders', attemptCount: 0 };
}

const ids = (rows: readonly IDelivery[]) => rows.map(({ id }) => id).join(' ');

describe('live rows', () => {
  it('keeps what is new apart until it is wanted', () => {
    const list = heard(heard(loaded([delivery('b')], undefined), delivery('d'), true), delivery('c'), true);

    expect(ids(list.rows)).toBe('b');
    expect(ids(broughtIn(list).rows)).toBe('d c b');
    expect(broughtIn(list).fresh).toEqual([]);
  });

  it('changes a row in its place, whether it is still meant or not', () => {
    const list = heard(loaded([delivery('c'), delivery('b')], undefined), delivery('b', 'delivered'), false);

    expect(list.rows.map(({ status }) => status)).toEqual(['pending', 'delivered']);
  });

  it('does not go back to what was told before', () => {
    const now = delivery('b', 'delivered', '2026-01-01T00:00:02.5Z');
    const list = heard(loaded([now], undefined), delivery('b', 'pending', '2026-01-01T00:00:02Z'), true);

    expect(list.rows).toEqual([now]);
  });

  it('forgets something new that is no longer meant', () => {
    const list = heard(loaded([delivery('b')], undefined), delivery('c'), true);

    expect(heard(list, delivery('c', 'delivered'), false).fresh).toEqual([]);
  });

  it('leaves what belongs to a page that was not loaded', () => {
    const list = loaded([delivery('c')], 'cursor');

    expect(heard(list, delivery('a'), true)).toBe(list);
    expect(ids(heard(list, delivery('d'), true).fresh)).toBe('d');
  });

  it('shows the first one at once', () => {
    expect(ids(heard(loaded([], undefined), delivery('a'), true).rows)).toBe('a');
  });

  it('does not show twice what came in between two pages', () => {
    expect(ids(continued(loaded([delivery('b')], 'b'), [delivery('b'), delivery('a')], undefined).rows)).toBe('b a');
  });
});
