import { useSyncExternalStore } from 'react';

/** Every place in the program. It lives in the hash, so that it works when the page is opened from a disk. */
export type Route =
  | { readonly screen: 'home' }
  /** `outline`: the one it is written on, as `id.version`. */
  | { readonly screen: 'new'; readonly outline?: string }
  | { readonly screen: 'profile' }
  | { readonly screen: 'help' }
  | { readonly screen: 'audit' }
  | { readonly screen: 'wipe' }
  | { readonly screen: 'backup' }
  | { readonly screen: 'outlines' }
  | { readonly screen: 'outlineImport' }
  | { readonly screen: 'outlineEdit'; readonly section?: string }
  | { readonly screen: 'sections'; readonly draft: string }
  | { readonly screen: 'section'; readonly draft: string; readonly section: string; readonly target?: string }
  | { readonly screen: 'check'; readonly draft: string }
  | { readonly screen: 'preview'; readonly draft: string }
  | { readonly screen: 'wordEdits'; readonly draft: string }
  /** Following another outline, and what has no place in the present one any more. */
  | { readonly screen: 'outlineChange'; readonly draft: string }
  | { readonly screen: 'leftOver'; readonly draft: string }
  /** The kept versions; with `older` two of them beside each other, where no `newer` stands for the draft as it is. */
  | { readonly screen: 'versions'; readonly draft: string; readonly older?: string; readonly newer?: string };

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/';
    case 'new':
      return `#/bao-cao-moi${route.outline ? `?de-cuong=${encodeURIComponent(route.outline)}` : ''}`;
    case 'profile':
      return '#/don-vi';
    case 'help':
      return '#/tro-giup';
    case 'audit':
      return '#/kiem-tra-tep';
    case 'wipe':
      return '#/xoa-sach';
    case 'backup':
      return '#/sao-luu';
    case 'outlines':
      return '#/de-cuong';
    case 'outlineImport':
      return '#/de-cuong/nhap';
    case 'outlineEdit':
      return `#/de-cuong/sua${route.section ? `?muc=${encodeURIComponent(route.section)}` : ''}`;
    case 'sections':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}`;
    case 'section': {
      const target = route.target ? `?o=${encodeURIComponent(route.target)}` : '';
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/muc/${route.section}${target}`;
    }
    case 'check':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/kiem-tra`;
    case 'preview':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/xem-truoc`;
    case 'wordEdits':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/sua-trong-word`;
    case 'outlineChange':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/doi-de-cuong`;
    case 'leftOver':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/khong-con`;
    case 'versions':
      return `#/ban-nhap/${encodeURIComponent(route.draft)}/phien-ban${pairQuery(route)}`;
  }
}

function pairQuery({ older, newer }: { readonly older?: string; readonly newer?: string }): string {
  const query = new URLSearchParams();
  if (older) query.set('cu', older);
  if (older && newer) query.set('moi', newer);
  return older ? `?${query.toString()}` : '';
}

function versionsRoute(draft: string, query: URLSearchParams): Route {
  const [older, newer] = [query.get('cu'), query.get('moi')];
  return { screen: 'versions', draft, ...(older ? { older } : {}), ...(older && newer ? { newer } : {}) };
}

function draftRoute(
  draft: string,
  screen: string | undefined,
  section: string | undefined,
  target: string | undefined,
): Route {
  if (screen === 'muc' && section) return { screen: 'section', draft, section, ...(target ? { target } : {}) };
  if (screen === 'kiem-tra') return { screen: 'check', draft };
  if (screen === 'xem-truoc') return { screen: 'preview', draft };
  if (screen === 'sua-trong-word') return { screen: 'wordEdits', draft };
  if (screen === 'doi-de-cuong') return { screen: 'outlineChange', draft };
  if (screen === 'khong-con') return { screen: 'leftOver', draft };
  return { screen: 'sections', draft };
}

function outlineRoute(screen: string | undefined, query: URLSearchParams): Route {
  if (screen === 'nhap') return { screen: 'outlineImport' };
  const section = query.get('muc');
  if (screen === 'sua') return { screen: 'outlineEdit', ...(section ? { section } : {}) };
  return { screen: 'outlines' };
}

function newRoute(query: URLSearchParams): Route {
  const outline = query.get('de-cuong');
  return { screen: 'new', ...(outline ? { outline } : {}) };
}

/** A part of the address; one that is not well-formed is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads a hash; anything unknown leads to the first page. */
export function parseHash(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [head, draft, screen, section] = path.split('/').map(decoded);
  const target = new URLSearchParams(query).get('o') ?? undefined;
  if (head === 'ban-nhap' && draft && screen === 'phien-ban') return versionsRoute(draft, new URLSearchParams(query));
  if (head === 'ban-nhap' && draft) return draftRoute(draft, screen, section, target);
  if (head === 'bao-cao-moi') return newRoute(new URLSearchParams(query));
  if (head === 'de-cuong') return outlineRoute(draft, new URLSearchParams(query));
  if (head === 'don-vi') return { screen: 'profile' };
  if (head === 'tro-giup') return { screen: 'help' };
  if (head === 'kiem-tra-tep') return { screen: 'audit' };
  if (head === 'xoa-sach') return { screen: 'wipe' };
  if (head === 'sao-luu') return { screen: 'backup' };
  return { screen: 'home' };
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

function subscribe(notify: () => void): () => void {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
}

let remembered: { readonly hash: string; readonly route: Route } | undefined;

function current(): Route {
  const { hash } = window.location;
  if (remembered?.hash !== hash) remembered = { hash, route: parseHash(hash) };
  return remembered.route;
}

/** The place one is at; the same object while one stays there. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}
