import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type BrowserContext, chromium } from 'playwright-core';

/** The built page, as an officer opens it. */
export const PAGE = pathToFileURL(resolve('dist/Soan-bao-cao-dan-chu.html')).href;

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that comes as a package, kept under a path with its version: the package reuses any old copy it finds. */
async function carriedChromium(): Promise<string> {
  const { default: carried } = await import('@sparticuz/chromium');
  const unpacked = await carried.executablePath();
  const kept = join(tmpdir(), 'bao-cao-dan-chu-chromium-147');
  if (!existsSync(kept)) {
    // made complete under another name first: an interrupted copy would be taken for a browser for good
    const making = `${kept}-${process.pid}`;
    mkdirSync(making, { recursive: true });
    cpSync(unpacked, join(making, 'chromium'));
    const libraries = brotliDecompressSync(readFileSync(join(carriedFiles(), 'al2023.tar.br')));
    execFileSync('tar', ['-x', '-C', making], { input: libraries, maxBuffer: libraries.length });
    renameSync(making, kept);
  }
  return join(kept, 'chromium');
}

function carriedFiles(): string {
  return resolve('node_modules/@sparticuz/chromium/bin');
}

/** The libraries a bare machine lacks (nss, nspr, expat) come with the carried browser; a system browser has its own. */
function environmentFor(executablePath: string): Record<string, string> | undefined {
  const libraries = join(dirname(executablePath), 'lib');
  if (!existsSync(libraries)) return undefined;
  const { LD_LIBRARY_PATH: known, ...others } = process.env;
  const kept = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(kept), LD_LIBRARY_PATH: [libraries, known].filter(Boolean).join(':') };
}

/** Whether a program is there and starts: some systems put a stub where the browser should be. */
function answers(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes('1');
  } catch {
    return false;
  }
}

/** A Chromium to test in: the one named by CHROME, the system's, or the one the packages carry. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME'];
  if (named) return named;
  const system = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(answers);
  return system ?? carriedChromium();
}

export function newProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bao-cao-dan-chu-'));
}

/** Whether a request would leave this machine. */
export function leavesMachine(url: string): boolean {
  return !/^(file|data|blob|about|chrome-extension):/.test(url);
}

export interface OpenedBrowser {
  readonly context: BrowserContext;
  /** Every request that would have left the machine. Must stay empty. */
  readonly requests: string[];
  /** Errors of the page and of its console. Must stay empty. */
  readonly errors: string[];
}

/** Opens a browser on a profile folder, so that it can be killed and opened again on the same storage. */
export async function openBrowser(
  folder: string,
  options: { readonly width?: number; readonly height?: number; readonly scheme?: 'light' | 'dark' } = {},
): Promise<OpenedBrowser> {
  const executablePath = await findChromium();
  const environment = environmentFor(executablePath);
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    ...(environment ? { env: environment } : {}),
    headless: true,
    args: executablePath.includes('chromium-147') ? ARGUMENTS.slice(1) : ARGUMENTS,
    acceptDownloads: true,
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.scheme ?? 'light',
    locale: 'vi-VN',
  });
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (leavesMachine(request.url())) requests.push(request.url());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  // the save dialog of the system cannot be answered by a test: without it the program hands out a download
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  return { context, requests, errors };
}

/** Processes whose command line names the profile folder: the browser and its children. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`);
      } catch {
        // it ended while the list was read
        return false;
      }
    });
}

/**
 * Ends the browser without warning, as a power cut would: no page gets to say anything. Fails when there was nothing
 * to kill, because then the test would prove nothing.
 */
export async function killBrowser(folder: string): Promise<void> {
  const processes = processesOf(folder);
  if (processes.length === 0) throw new Error(`No browser runs on ${folder}`);
  for (const pid of processes) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // a child that went with its parent
    }
  }
  await new Promise((done) => setTimeout(done, 500));
}
