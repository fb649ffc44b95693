// The API in words: every call of the OpenAPI document, with what it takes and what it gives.
import type { Frame } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';

/** As much of an OpenAPI 3.1 document as the page reads. */
interface Described {
  info?: { description?: string };
  paths?: Record<string, Record<string, Operation>>;
}
interface Operation {
  summary?: string;
  description?: string;
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: Schema;
  }[];
  requestBody?: { content?: Record<string, { schema?: Schema; example?: unknown }> };
  responses?: Record<string, { description?: string }>;
}
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  description?: string;
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
}

export function ApiPage({ frame, document }: { frame: Frame; document: object }) {
  const { info, paths = {} } = document as Described;
  return (
    <Layout
      frame={frame}
      title="API"
      description="The JSON API of this reference: codes, search, claim edits and prices on a date of service."
    >
      <div class="browse">
        <h1>API</h1>
        <p class="lead">{info?.description}</p>
        <p>
          For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
        </p>
        {Object.entries(paths).flatMap(([path, operations]) =>
          Object.entries(operations).map(([method, operation]) => call(path, method, operation)),
        )}
      </div>
    </Layout>
  );
}

function call(path: string, method: string, operation: Operation) {
  const id = `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`;
  const body = operation.requestBody?.content?.['application/json'];
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="code">
        {method.toUpperCase()} {path}
      </h2>
      <p>{operation.summary}</p>
      {operation.description ? <p>{operation.description}</p> : null}
      {fields(
        'Parameters',
        (operation.parameters ?? []).map((one) => ({
          name: one.name,
          required: one.required === true,
          text: one.description ?? one.schema?.description,
          schema: one.schema,
        })),
      )}
      {fields(
        'Body',
        Object.entries(body?.schema?.properties ?? {}).map(([name, schema]) => ({
          name,
          required: body?.schema?.required?.includes(name) === true,
          text: schema.description,
          schema,
        })),
      )}
      <ul class="answers">
        {Object.entries(operation.responses ?? {}).map(([status, response]) => (
          <li>
            <span class="code">{status}</span> {response.description}
          </li>
        ))}
      </ul>
    </section>
  );
}

function fields(
  heading: string,
  rows: {
    name: string;
    required: boolean;
    text: string | undefined;
    schema: Schema | undefined;
  }[],
) {
  if (rows.length === 0) return null;
  return (
    <section class="scroll" aria-label={heading} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">Kind</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, required, text, schema }) => (
            <tr>
              <th scope="row" class="code">
                {name}
              </th>
              <td>
                {kind(schema)}
                {required ? '' : ', may be left out'}
              </td>
              <td>
                {text}
                {schema?.example === undefined ? null : (
                  <>
                    {text === undefined ? '' : '. '}For example{' '}
                    <span class="code">{exampleText(schema.example)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function exampleText(example: unknown): string {
  return typeof example === 'string' ? example : JSON.stringify(example);
}

function kind(schema: Schema | undefined): string {
  if (schema?.enum) return schema.enum.join(' | ');
  return [schema?.type ?? 'value'].flat().join(' or ');
}
