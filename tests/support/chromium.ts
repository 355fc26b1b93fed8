import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  if (!existsSync(join(kept, 'chromium'))) {
    mkdirSync(kept, { recursive: true });
    cpSync(unpacked, join(kept, 'chromium'));
  }
  return join(kept, 'chromium');
}

/** A Chromium to test in: the one named by CHROME, the system's, or the one the packages carry. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME'];
  if (named) return named;
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
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
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
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

/** Ends the browser without warning, as a power cut would: no page gets to say anything. */
export async function killBrowser(folder: string): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  try {
    execFileSync('pkill', ['-9', '-f', folder]);
  } catch {
    // it was gone already
  }
  await new Promise((done) => setTimeout(done, 500));
}
