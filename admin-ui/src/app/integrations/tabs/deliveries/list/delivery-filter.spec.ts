import { IDelivery } from '../../../../api/models';
import { DeliveryFilter, isMeant, queryOf, statesIn } from './delivery-filter';

const NOW = new Date('2026-01-02T00:00:00Z');
const all: DeliveryFilter = { search: '', handler: '', states: [], range: 'any' };
const delivery: IDelivery = {
  id: '01',
  integrationId: 'i',
  handlerId: 'h',
  handlerName: 'orders',
  receivedAt: '2026-01-01T12:00:00Z',
  changedAt: '2026-01-01T12:00:00Z',
  status: 'delivered',
  attemptCount: 1,
  providerId: 'evt_1',
  replayOf: null,
};

describe('filters of deliveries', () => {
  it.each<[boolean, Partial<DeliveryFilter>]>([
    [true, {}],
    [true, { handler: 'orders' }],
    [true, { handler: 'h' }],
    [false, { handler: 'refunds' }],
    [true, { states: ['pending', 'delivered'] }],
    [false, { states: ['pending'] }],
    [true, { range: '24h' }],
    [false, { range: '1h' }],
    [false, { range: '..2026-01-01T12:00:00.000Z' }],
    [true, { search: ' evt_1 ' }],
    [false, { search: 'sofa' }],
  ])('finds that it is %s that a delivery is meant by %o', (meant, filter) => {
    expect(isMeant({ ...all, ...filter }, delivery, NOW)).toBe(meant);
  });

  it('asks the hub for no more than is said', () => {
    expect(queryOf(all, {})).toEqual({});
    expect(queryOf({ ...all, search: ' a ', states: ['skipped'] }, { from: NOW })).toEqual({
      search: 'a',
      status: ['skipped'],
      from: '2026-01-02T00:00:00.000Z',
    });
  });

  it('reads only states that there are', () => {
    expect(statesIn('skipped,nonsense,pending')).toEqual(['pending', 'skipped']);
    expect(statesIn(undefined)).toEqual([]);
  });
});
