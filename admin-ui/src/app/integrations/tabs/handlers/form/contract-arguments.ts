import { IContract } from '../../../../api/models';

/** An argument that a contract knows. */
export interface ContractArgument {
  name: string;
  about: string | undefined;
  /** What it may look like. */
  example: unknown;
}

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  description?: string;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  enum?: unknown[];
  const?: unknown;
  $ref?: string;
}

const EMPTY: Readonly<Record<string, unknown>> = { string: '', number: 0, integer: 0, boolean: false, array: [], object: {}, null: null };

/** The members of the request that a handler's contract describes, with something to begin with. */
export function argumentsOf(contract: IContract): ContractArgument[] {
  const body = resolved(contract.requestBody as Schema | undefined, contract);
  return Object.entries(body?.properties ?? {}).map(([name, property]) => {
    const schema = resolved(property, contract) ?? {};
    return { name, about: schema.description, example: exampleOf(schema) };
  });
}

/** A request to begin with, as the contract describes it; nothing if it describes no object. */
export function exampleRequest(contract: IContract): Record<string, unknown> | undefined {
  const known = argumentsOf(contract);
  return known.length === 0 ? undefined : Object.fromEntries(known.map(({ name, example }) => [name, example]));
}

function exampleOf(schema: Schema): unknown {
  const said = [schema.example, schema.default, schema.examples?.[0], schema.const, schema.enum?.[0]].find((value) => value !== undefined);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  return said ?? EMPTY[type ?? 'null'] ?? null;
}

/** What a reference within the contract leads to; a schema that is none is itself. */
function resolved(schema: Schema | undefined, contract: IContract): Schema | undefined {
  const path = schema?.$ref?.startsWith('#/') ? schema.$ref.slice(2).split('/') : undefined;
  return path
    ? path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], contract) as Schema | undefined
    : schema;
}
