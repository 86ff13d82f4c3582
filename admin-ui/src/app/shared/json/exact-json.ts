interface ExactJson {
  parse(text: string, reviver: (key: string, value: unknown, context?: { source?: string }) => unknown): unknown;
  rawJSON?(text: string): unknown;
  isRawJSON?(value: unknown): boolean;
}

const JSON_OF_THE_BROWSER = JSON as ExactJson;

/**
 * As `JSON.parse`, but a number that JavaScript cannot hold (an identifier of 19 digits, `1.10`) comes as an object that
 * `JSON.stringify` writes as the same digits: whoever changes something else leaves it as it was.
 */
export function parseExactly(text: string): unknown {
  return JSON_OF_THE_BROWSER.parse(text, (_, value, context) => {
    const source = context?.source;
    return typeof value === 'number' && source !== undefined && source !== String(value) && JSON_OF_THE_BROWSER.rawJSON
      ? JSON_OF_THE_BROWSER.rawJSON(source)
      : value;
  });
}

/** Whether a value is a number that {@link parseExactly} keeps by its digits: an object for JavaScript, a number for people. */
export function isExactNumber(value: unknown): boolean {
  return JSON_OF_THE_BROWSER.isRawJSON?.(value) ?? false;
}
