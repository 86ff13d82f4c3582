/** What an `<input type="datetime-local">` holds, as the hub takes it; an empty one is nothing. */
export function instantOf(local: string): string | undefined {
  return local === '' ? undefined : new Date(local).toISOString();
}

/** A moment of the hub as an `<input type="datetime-local">` holds it; none is empty. */
export function localOf(instant: string | null | undefined): string {
  if (!instant) {
    return '';
  }
  const moment = new Date(instant);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
