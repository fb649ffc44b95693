// A language model that says what a test wrote for it: an OpenAI-compatible server on the loopback, with every way to fail.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Said {
  text?: string;
  calls?: { name: string; input: unknown }[];
}

/** What the model was asked: its messages and the tools that it was offered. */
export interface AskedOfModel {
  messages: { role: string; content: unknown; tool_calls?: unknown[] }[];
  tools: string[];
}

export type Fault =
  | 'hangs'
  | 'hangs after a piece'
  | 'breaks off'
  | 'closes early'
  | 'status 500'
  | 'status 429'
  | 'no JSON'
  | 'HTML'
  | 'nothing'
  | 'endless text'
  | 'endless line'
  | 'redirects';

export type Turn = Said | Fault | ((asked: AskedOfModel) => Said | Fault);

export interface ScriptedModel {
  /** `http://127.0.0.1:41234/v1` */
  url: string;
  /** Requests, the first first. */
  asked: AskedOfModel[];
  /** Requests whose connection the other side closed before their end. */
  gone(): number;
  close(): Promise<void>;
}

/** Its turns are said one after the other, the last again and again. */
export async function scriptedModel(...turns: Turn[]): Promise<ScriptedModel> {
  const asked: AskedOfModel[] = [];
  let gone = 0;
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) gone += 1;
    });
    void answer(request, response).catch(() => response.destroy());
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { messages, tools = [] } = JSON.parse(body);
    const asking = {
      messages,
      tools: tools.map((tool: { function: { name: string } }) => tool.function.name),
    };
    const turn = turns[Math.min(asked.length, turns.length - 1)] ?? 'nothing';
    asked.push(asking);
    const said = typeof turn === 'function' ? turn(asking) : turn;
    if (typeof said === 'string') await fail(said, response);
    else speak(said, response);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    gone: () => gone,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const chunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

function speak({ text = '', calls = [] }: Said, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunk({ role: 'assistant', content: '' }));
  // In small pieces, as a model writes.
  for (let at = 0; at < text.length; at += 7) response.write(chunk({ content: text.slice(at, at + 7) }));
  for (const [index, { name, input }] of calls.entries()) {
    const call = { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) };
    response.write(chunk({ tool_calls: [{ index, id: `call-${index}`, type: 'function', function: call }] }));
  }
  response.write(chunk({}, calls.length > 0 ? 'tool_calls' : 'stop'));
  response.end('data: [DONE]\n\n');
}

async function fail(fault: Fault, response: ServerResponse): Promise<void> {
  const stream = () => response.writeHead(200, { 'content-type': 'text/event-stream' });
  switch (fault) {
    case 'hangs':
      return;
    case 'hangs after a piece':
      stream().write(chunk({ content: 'The answer is' }));
      return;
    case 'breaks off':
      stream().write(chunk({ content: 'The answer is' }));
      setTimeout(() => response.destroy(), 20);
      return;
    case 'closes early':
      stream().end(chunk({ content: 'The answer is' }));
      return;
    case 'status 500':
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end('{"error":{"message":"secret of the server"}}');
      return;
    case 'status 429':
      response.writeHead(429).end('slow down');
      return;
    case 'no JSON':
      stream().end('data: {"choices": [ {oh\n\n');
      return;
    case 'HTML':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
      return;
    case 'nothing':
      stream().end();
      return;
    case 'redirects':
      response.writeHead(307, { location: '/v1/chat/completions' }).end();
      return;
    case 'endless text':
      stream();
      while (!response.destroyed && response.writable) {
        if (!response.write(chunk({ content: 'and so on and on ' }))) await drained(response);
      }
      return;
    case 'endless line':
      stream();
      while (!response.destroyed && response.writable) {
        if (!response.write('x'.repeat(65_536))) await drained(response);
      }
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}
