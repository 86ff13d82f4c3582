import { Subject } from 'rxjs';

import { oneAtATime } from './one-at-a-time';

describe('oneAtATime', () => {
  it('leaves out what is asked for while something runs', () => {
    const once = oneAtATime();
    const first = new Subject<string>();
    const said: string[] = [];
    once(first).subscribe((word) => said.push(word));
    once(new Subject<string>()).subscribe({ complete: () => said.push('left out') });
    first.next('first');

    expect(said).toEqual(['left out', 'first']);
  });

  it('is free again after an end and after a failure', () => {
    const once = oneAtATime();
    const [ended, failed, third] = [new Subject<string>(), new Subject<string>(), new Subject<string>()];
    const said: string[] = [];
    once(ended).subscribe();
    ended.complete();
    once(failed).subscribe({ error: () => said.push('failed') });
    failed.error(new Error());
    once(third).subscribe((word) => said.push(word));
    third.next('third');

    expect(said).toEqual(['failed', 'third']);
  });
});
