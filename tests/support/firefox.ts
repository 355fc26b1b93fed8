import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type ElementHandle, launch, type Page } from 'puppeteer-core';
import { leavesMachine } from './chromium.ts';

/** A Firefox of this machine. */
export interface FoundFirefox {
  readonly path: string;
  /** As it says of itself: `Mozilla Firefox 115.30.0esr`. */
  readonly version: string;
}

/** Whether a program starts and calls itself Firefox: some systems put a stub where the browser should be. */
function versionOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return /Firefox \d/.test(said) ? said : undefined;
  } catch {
    return undefined;
  }
}

/** A Firefox to test in: the one named by FIREFOX, or the system's; `undefined` where there is none. */
export function findFirefox(): FoundFirefox | undefined {
  const named = process.env['FIREFOX'];
  for (const path of named ? [named] : ['/usr/bin/firefox-esr', '/usr/bin/firefox']) {
    const version = versionOf(path);
    if (version) return { path, version };
  }
  return undefined;
}

/** As an officer's Firefox is set where the driver sets it otherwise; downloads and printing ask nothing. */
function preferences(downloads: string, printed: string): Record<string, unknown> {
  const printer = 'print.printer_Mozilla_Save_to_PDF.';
  return {
    // every file an origin of its own, as in a Firefox nobody has changed; the driver lets files see each other
    'security.fileuri.strict_origin_policy': true,
    'intl.accept_languages': 'vi-VN, vi',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    'print.always_print_silent': true,
    print_printer: 'Mozilla Save to PDF',
    [`${printer}print_to_file`]: true,
    [`${printer}print_to_filename`]: printed,
    [`${printer}print_paper_id`]: 'iso_a4',
    [`${printer}print_paper_size_unit`]: 1,
    [`${printer}print_paper_width`]: '210',
    [`${printer}print_paper_height`]: '297',
  };
}

export interface OpenedFirefox {
  readonly browser: Browser;
  readonly page: Page;
  /** The folder its downloads go to. */
  readonly downloads: string;
  /** The file that printing writes, as PDF. */
  readonly printed: string;
  /** Every request that would have left the machine. Must stay empty. */
  readonly requests: string[];
  /** Errors of the page and of its console. Must stay empty. */
  readonly errors: string[];
}

/** Opens Firefox on a profile folder, so that it can be killed and opened again on the same storage. */
export async function openFirefox({ path }: FoundFirefox, folder: string): Promise<OpenedFirefox> {
  const downloads = join(folder, 'tai-ve');
  mkdirSync(downloads, { recursive: true });
  const printed = join(folder, 'in.pdf');
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    userDataDir: folder,
    // an older Firefox does not know how to change the size of a page: the window is as large as it takes
    defaultViewport: null,
    extraPrefsFirefox: preferences(downloads, printed),
    // as root it refuses to run with the home folder of somebody else
    env: { ...process.env, HOME: folder, MOZ_HEADLESS_WIDTH: '1366', MOZ_HEADLESS_HEIGHT: '854' },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (leavesMachine(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { browser, page, downloads, printed, requests, errors };
}

/** The processes that were started on a profile folder. Those of pages go with them. */
function processesOn(folder: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const isOurs = /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes(folder);
      return isOurs ? [Number(name)] : [];
    } catch {
      // it ended while the list was read
      return [];
    }
  });
}

/** Ends a Firefox at once with all its processes, as a power cut would. Fails when there is none. */
export function strikeFirefox({ browser }: OpenedFirefox): void {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('No Firefox runs');
  // the driver starts it as the head of a group of its own
  process.kill(-pid, 'SIGKILL');
}

/** Ends what still runs on a profile folder, and waits until it is gone. */
export async function buryFirefox(folder: string): Promise<void> {
  for (let left = processesOn(folder); left.length > 0; left = processesOn(folder)) {
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it was gone already
      }
    }
    await pause(20);
  }
}

/** Ends Firefox without warning and waits until it is gone. Fails when there was nothing to kill. */
export async function killFirefox(opened: OpenedFirefox, folder: string): Promise<void> {
  if (processesOn(folder).length === 0) throw new Error(`No Firefox runs on ${folder}`);
  strikeFirefox(opened);
  await buryFirefox(folder);
}

/** How long something may take to appear. */
const PATIENCE_MS = 20_000;

/**
 * The first element of a selector whose text begins with these words, once it is there. Looked for from outside again
 * and again: the driver's own way of waiting needs `eval`, which the page forbids.
 */
export async function shown(page: Page, selector: string, words = ''): Promise<ElementHandle<Element>> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
    const handle = await page.evaluateHandle(
      (wanted, beginning) =>
        [...document.querySelectorAll(wanted)].find((element) => element.textContent?.trim().startsWith(beginning)),
      selector,
      words,
    );
    const element = handle.asElement();
    // a selector of CSS gives elements
    if (element) return element as ElementHandle<Element>;
  }
  throw new Error(`No ${selector} “${words}” on ${page.url()}`);
}

/** Types into the box of a label, as a person would: a click on the label, then keys in place of what stands there. */
export async function typeAt(page: Page, label: string, text: string): Promise<void> {
  await (await shown(page, 'label', label)).click();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}
