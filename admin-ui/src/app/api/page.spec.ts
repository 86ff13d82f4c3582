import { HttpHeaders, HttpResponse } from '@angular/common/http';

import { pageOf } from './page';

describe('pageOf', () => {
  it('reads the total and the cursor of the next part', () => {
    const headers = new HttpHeaders({ 'X-Total-Count': '41', Link: '</x?cursor=abc%3D&limit=2>; rel="next"' });

    expect(pageOf(new HttpResponse({ body: [1, 2], headers }), (n: number) => n * 2)).toEqual({
      items: [2, 4],
      total: 41,
      nextCursor: 'abc=',
      hasNext: true,
    });
  });

  it('knows the last part', () => {
    const headers = new HttpHeaders({ Link: '</x?page=0>; rel="prev"' });

    expect(pageOf(new HttpResponse({ body: [] as number[], headers }), (n: number) => n).hasNext).toBe(false);
  });
});
