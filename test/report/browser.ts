import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { reportPage } from '../../report/commands/report-page.ts';
import type { Result } from '../../schema/index.ts';

const flags = [
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync',
].flatMap((line) => line.split(' '));

export interface Look {
  readonly hash?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** As where the system allows few colours: Windows with high contrast. */
  readonly forcedColors?: 'active';
}

/** A page that is open in Chromium, from a file, and what it did that it should not. */
export interface Opened {
  readonly page: Page;
  /** Everything that it asked for, but itself and what it made (`blob:`, `data:`). */
  readonly requests: readonly string[];
  /** What it wrote to the console, and faults that nothing caught. */
  readonly said: readonly string[];
}

/** One Chromium for a test file; pages live in a folder that goes with it. */
export class Reader {
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), 'mizan-report-'));
  #count = 0;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(executablePath: string): Promise<Reader> {
    return new Reader(await chromium.launch({ executablePath, args: flags }));
  }

  async open(result: Result, look?: Look): Promise<Opened> {
    const opened = await this.show((await reportPage())(result), look);
    await opened.page.waitForSelector('footer');
    return opened;
  }

  /** Any page, by its text. */
  async show(html: string, { hash = '', width = 1280, scheme = 'light', forcedColors = undefined }: Look = {}): Promise<Opened> {
    const file = join(this.#folder, `page-${++this.#count}.html`);
    writeFileSync(file, html);
    const url = pathToFileURL(file).href;
    const page = await this.#browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      forcedColors: forcedColors ?? 'none',
    });
    const requests: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !/^(blob|data):/.test(asked)) requests.push(asked);
    });
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(url + hash);
    return { page, requests, said };
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true });
  }
}
