import { type Field, fieldsOf, type Schema, typeText } from './schema.ts';

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly content?: Content;
}
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** The OpenAPI document, as far as the page shows it. */
export interface ApiDocument {
  readonly info: { readonly version: string; readonly description: string };
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId: string;
            readonly summary: string;
            readonly description: string;
            readonly tags: readonly string[];
            readonly deprecated?: boolean;
            readonly parameters: readonly Parameter[];
            readonly requestBody?: { readonly content: Content };
            readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
          }
        >
      >
    >
  >;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

export interface Endpoint {
  readonly id: string;
  readonly method: string;
  readonly address: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** What stands in the address or a header. */
  readonly parameters: readonly (Field & { readonly place: string })[];
  readonly body: readonly Field[];
  readonly answer: readonly Field[];
}

export interface Group {
  readonly name: string;
  readonly endpoints: readonly Endpoint[];
}

const json = 'application/json';

/** The endpoints of a document by what they are about, each with its fields in rows. */
export function groupsOf({ paths, components }: ApiDocument): readonly Group[] {
  const all = Object.entries(paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters.map(({ $ref, ...own }) =>
        $ref === undefined ? own : (components.parameters[$ref.split('/').at(-1) ?? ''] ?? {}),
      );
      const endpoint: Endpoint = {
        id: operation.operationId,
        method: method.toUpperCase(),
        address,
        summary: operation.summary,
        description: operation.description,
        deprecated: operation.deprecated === true,
        parameters: parameters.map(({ name = '', in: place = '', required = false, description = '', schema, content }) => {
          const type = typeText(schema ?? content?.[json]?.schema ?? {});
          return { name, place, required, description, type };
        }),
        body: fieldsOf(operation.requestBody?.content[json]?.schema ?? {}),
        answer: fieldsOf(operation.responses['200']?.content?.[json]?.schema ?? {}),
      };
      return { tag: operation.tags[0] ?? '', endpoint };
    }),
  );
  const names = [...new Set(all.map(({ tag }) => tag))];
  return names.map((name) => ({ name, endpoints: all.filter(({ tag }) => tag === name).map(({ endpoint }) => endpoint) }));
}

/** `deadLetters` as words: "Dead letters". */
export function groupWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
