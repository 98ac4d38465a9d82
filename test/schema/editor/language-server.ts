import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

export interface Completion {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const program = fileURLToPath(new URL('../../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));

/** A running yaml-language-server, as VS Code runs it: asked over its standard streams, by the Language Server Protocol. */
export class LanguageServer {
  readonly #process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #diagnosed = new Map<string, (found: Diagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #last = 0;

  constructor() {
    this.#process.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  /** @param schemas URIs of schemas, with the file names that each is for (the setting `yaml.schemas`). */
  async start(schemas: Readonly<Record<string, readonly string[]>>): Promise<void> {
    this.#settings = {
      yaml: { schemas, schemaStore: { enable: false }, validate: true, completion: true, hover: true },
      http: {},
      '[yaml]': {},
    };
    const documentation = ['markdown', 'plaintext'];
    const textDocument = {
      completion: { completionItem: { documentationFormat: documentation, snippetSupport: true } },
      hover: { contentFormat: documentation },
    };
    const capabilities = { textDocument, workspace: { configuration: true } };
    await this.#ask('initialize', { processId: process.pid, rootUri: null, capabilities });
    this.#tell('initialized', {});
    this.#tell('workspace/didChangeConfiguration', { settings: this.#settings });
  }

  #settings: Readonly<Record<string, unknown>> = {};

  /** Opens a document (or what it became) and says what is wrong with it. */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    const found = new Promise<Diagnostic[]>((resolve) => this.#diagnosed.set(uri, resolve));
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: ++this.#last, text } });
    return found;
  }

  async complete(uri: string, position: Position): Promise<Completion[]> {
    const answer = await this.#ask('textDocument/completion', { textDocument: { uri }, position });
    return (answer as { items: Completion[] } | null)?.items ?? [];
  }

  async hover(uri: string, position: Position): Promise<string> {
    const answer = await this.#ask('textDocument/hover', { textDocument: { uri }, position });
    return (answer as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
    await ended;
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) =>
      this.#waiting.set(id, ({ result, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result))),
    );
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, head))![1]);
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', head + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#take(message);
    }
  }

  #take({ id, method, params, ...answer }: Message): void {
    if (id !== undefined && method === undefined) this.#waiting.get(id)?.(answer);
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
      this.#diagnosed.get(uri)?.(diagnostics);
    } else if (id !== undefined) {
      const sections = (params as { items?: { section: string }[] } | undefined)?.items;
      this.#send({ id, result: sections?.map(({ section }) => this.#settings[section] ?? null) ?? null });
    }
  }
}
