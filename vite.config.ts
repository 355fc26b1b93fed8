import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** The last versions that run on Windows 7 and 8.1. */
const TARGET = ['chrome109', 'firefox115'];

/** The one file that is handed out; an officer finds it by this name, and drafts in Firefox hang on it: never rename. */
const FILE_NAME = 'Soan-bao-cao-dan-chu.html';

/** Bundles the Word writer (with docx) into one classic script. It is run from a Blob URL: module workers fail on file://. */
async function bundleWordWriter(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: TARGET,
      write: false,
      copyPublicDir: false,
      lib: { entry: 'src/document/docx/word-writer-worker.ts', formats: ['iife'], name: 'wordWriter' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The Word writer was not bundled');
  // as text in a page: no end tag, no comment, and no character that HTML refuses
  return chunk.code
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(/[^\t\n\r -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Carries the Word writer as inert text: it costs no parsing at the start and is loaded at the first export
 * (docx inside the first script: 2.2 s to usable on a slowed machine; as inert text: 1.7 s).
 */
function wordWriter(): Plugin {
  return {
    name: 'word-writer',
    transformIndexHtml: {
      order: 'pre',
      handler: async () => [
        {
          tag: 'script',
          attrs: { type: 'text/plain', id: 'word-writer' },
          children: await bundleWordWriter(),
          injectTo: 'body',
        },
      ],
    },
  };
}

/** A template that is not JSON is carried as text: the program refuses it by name, and the rest works. */
function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 40);
  }
}

/** Everything below `templates` that the program reads, by path. */
function readTemplates(): string {
  const entries = ['outlines', 'formats', 'profiles', 'synonyms', 'examples'].flatMap((folder) =>
    readdirSync(`templates/${folder}`)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name): [string, unknown] => [`templates/${folder}/${name}`, readJson(`templates/${folder}/${name}`)]),
  );
  return JSON.stringify(Object.fromEntries(entries)).replaceAll('<', '\\u003c');
}

/** Carries the templates as data beside the program: read by JSON.parse, not compiled, and easy to look at in the file. */
function templates(): Plugin {
  return {
    name: 'templates',
    transformIndexHtml: {
      order: 'pre',
      handler: () => [
        {
          tag: 'script',
          attrs: { type: 'application/json', id: 'templates' },
          children: readTemplates(),
          injectTo: 'body',
        },
      ],
    },
  };
}

/** Carries the words of the screen as data beside the program: read by JSON.parse, each language when it is asked for. */
function texts(): Plugin {
  return {
    name: 'texts',
    transformIndexHtml: {
      order: 'pre',
      handler: () =>
        ['vi', 'en'].map((language) => ({
          tag: 'script',
          attrs: { type: 'application/json', id: `texts-${language}` },
          children: JSON.stringify(readJson(`src/i18n/${language}.json`)).replaceAll('<', '\\u003c'),
          injectTo: 'body' as const,
        })),
    },
  };
}

function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = scripts.map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Takes the white space out between the elements behind the program: Firefox prints it as a page of its own, blank, when
 * the last sheet lies sideways.
 */
function withoutGaps(html: string): string {
  const start = html.indexOf('<noscript>');
  return html.slice(0, start).trimEnd() + html.slice(start).replace(/(<\/(?:noscript|script)>)\s+(?=<)/g, '$1');
}

/** Puts the policy into the finished file (no connection of any kind) and gives it its name. */
function finish(): Plugin {
  return {
    name: 'finish',
    enforce: 'post',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('index.html was not built');
        const html = withoutGaps(String(page.source));
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}" />`;
        delete bundle['index.html'];
        this.emitFile({ type: 'asset', fileName: FILE_NAME, source: html.replace('<!-- policy -->', meta) });
      },
    },
  };
}

/** Whoever opens the bare address of `npm start` is led to the page. */
function welcome(): Plugin {
  return {
    name: 'welcome',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== '/') return next();
        response.writeHead(302, { location: `/${FILE_NAME}` }).end();
      });
    },
  };
}

export default defineConfig({
  plugins: [
    react(),
    templates(),
    texts(),
    wordWriter(),
    viteSingleFile({ removeViteModuleLoader: true }),
    finish(),
    welcome(),
  ],
  build: {
    target: TARGET,
    modulePreload: false,
    reportCompressedSize: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  },
  preview: { open: `/${FILE_NAME}` },
});
