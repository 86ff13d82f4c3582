/** What the hub knows of every integration; all other placeholders are external ids. */
const BUILT_IN: readonly string[] = ['name', 'integrationName', 'id', 'baseUrl'];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The name of an external id, as the hub takes it. */
export const ID_NAME = /^[a-zA-Z][a-zA-Z0-9]{0,63}$/;

/** Whether a placeholder stands for something that the hub knows by itself. */
export function isBuiltIn(name: string): boolean {
  return BUILT_IN.includes(name);
}

/** The placeholders of a template, in their order. */
export function placeholders(url: string): string[] {
  return [...new Set([...url.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))];
}

/** What a template leads to; a placeholder without a value stays as it is. */
export function filled(url: string, values: Readonly<Record<string, string>>): string {
  return url.replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined || value === '' ? placeholder : name === 'baseUrl' ? value : encodeURIComponent(value);
  });
}

/** The placeholders of a template that have no value. */
export function missing(url: string, values: Readonly<Record<string, string>>): string[] {
  return placeholders(url).filter((name) => !values[name]);
}
