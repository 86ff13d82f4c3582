/** Why a text is not the JSON that is wanted. */
export type JsonError = 'notJson' | 'notObject';

/** Nothing if the text is JSON; an empty text is nothing to object to. */
export function jsonError(text: string, object: boolean): JsonError | null {
  if (text.trim() === '') {
    return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return object && !isObject ? 'notObject' : null;
  } catch {
    return 'notJson';
  }
}
