import { inject, Injectable } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';

/** Strokes on a grid of 24 by 24; drawn for this application. */
const STROKES = {
  add: 'M12 5v14M5 12h14',
  audit: 'M12 7v5l3 2M4 12a8 8 0 1 0 2.6-5.900L4 8.500M4 4v4.500h4.5',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M9 6l6 6-6 6',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  contract: 'M8 5c-3 0-1 6-4 7 3 1 1 7 4 7M16 5c3 0 1 6 4 7-3 1-1 7-4 7',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  credentials: 'M4 6h16v12H4zM8 10.500h3M8 13.500h6M16 10.500h.5',
  delete: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  deliveries: 'M3 7h11v9H3zM14 10h4l3 3v3h-7M7 19a1.8 1.8 0 1 0 0-3.600A1.8 1.8 0 0 0 7 19zM17 19a1.8 1.8 0 1 0 0-3.600A1.8 1.8 0 0 0 17 19z',
  dark: 'M19 14.500A8 8 0 0 1 9.5 5 8 8 0 1 0 19 14.500z',
  denied: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.500v2',
  down: 'M12 5v14M6 13l6 6 6-6',
  download: 'M12 4v11M7 10.500l5 5 5-5M5 20h14',
  edit: 'M5 19l1-4L16.5 4.500l3 3L9 18zM14.5 6.500l3 3',
  empty: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1.5 2.500h3L15 13h5',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v5.500M12 16v.5',
  external: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  handlers: 'M13 3L5 13.500h6L10 21l8-10.500h-6z',
  hide: 'M4 4l16 16M10 6.300A9 9 0 0 1 12 6c5 0 8.5 4 9.5 6a14 14 0 0 1-3 3.700M6.5 8A14 14 0 0 0 2.5 12c1 2 4.5 6 9.5 6a9 9 0 0 0 4-1M10 10a3 3 0 0 0 4 4',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500V8',
  integrations: 'M12 15.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 8.500V3.500M12 20.500v-5M8.5 12h-5M20.5 12h-5',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  light: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600L7 7M17 17l1.4 1.400M18.4 5.600L17 7M7 17l-1.4 1.4',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M12 5.500v.100M12 12v.100M12 18.500v.1',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.500v13l10.5-6.500z',
  refresh: 'M19 12a7 7 0 1 1-2-5l2 2M19 4v5h-5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5',
  secrets: 'M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h9v3M17.5 12v3',
  show: 'M2.5 12c1-2 4.5-6 9.5-6s8.5 4 9.5 6c-1 2-4.5 6-9.5 6s-8.5-4-9.5-6zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  signOut: 'M14 4H5v16h9M10 12h11M17.5 8.500L21 12l-3.5 3.5',
  skip: 'M6 6l8 6-8 6zM17.5 6v12',
  stop: 'M7 7h10v10H7z',
  sync: 'M4 12a8 8 0 0 1 13.5-5.800L20 8.500M20 4v4.500h-4.500M20 12a8 8 0 0 1-13.5 5.800L4 15.500M4 20v-4.500h4.5',
  system: 'M4 5h16v6H4zM4 13h16v6H4zM7 8h.500M7 16h.5',
  time: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  tokens: 'M4 8h16v8H4zM8 12h.100M12 12h.100M16 12h.1',
  undo: 'M8 6L4 10l4 4M4 10h10a5 5 0 0 1 0 10h-4',
  up: 'M12 19V5M6 11l6-6 6 6',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.500c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  users: 'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.6 3-5.5 6.5-5.500s6.1 1.9 6.5 5.500M16 5.300a3.5 3.5 0 0 1 0 6.400M18 15c2 .8 3.2 2.5 3.5 5',
  warning: 'M12 4l9.5 16.500h-19zM12 10v5M12 17.500v.5',
} as const;

/** The names of the icons that there are. */
export type IconName = keyof typeof STROKES;

/** Puts the application's icons where `mat-icon` finds them; nothing is fetched. */
@Injectable({ providedIn: 'root' })
export class Icons {
  readonly #registry = inject(MatIconRegistry);
  readonly #sanitizer = inject(DomSanitizer);

  register(): void {
    for (const [name, strokes] of Object.entries(STROKES)) {
      const svg =
        '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" ' +
        `stroke-linejoin="round"><path d="${strokes}"/></svg>`;
      this.#registry.addSvgIconLiteral(name, this.#sanitizer.bypassSecurityTrustHtml(svg));
    }
  }
}
