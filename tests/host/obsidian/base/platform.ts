import { Platform as mocksPlatform } from 'obsidian-test-mocks/obsidian';

export type FormFactor = 'desktop' | 'phone';

/** The one `Platform` object: the mocks' own, because their `Keymap.isModEvent` reads it, with true values. */
export const Platform = mocksPlatform;

/** Says what the page pretends to be. Call it before the plugin loads: the real value never changes either. */
export function setFormFactor(form: FormFactor): void {
  const phone = form === 'phone';
  const system = navigator.userAgent;
  const isMacOS = /Mac OS X|Macintosh/.test(system);
  const isWin = system.includes('Windows');
  Object.assign(Platform, {
    isDesktop: !phone,
    isDesktopApp: !phone,
    isMobile: phone,
    isMobileApp: phone,
    isPhone: phone,
    isTablet: false,
    isIosApp: false,
    isAndroidApp: phone,
    isMacOS: !phone && isMacOS,
    isWin: !phone && isWin,
    isLinux: !phone && !isMacOS && !isWin,
    isSafari: false,
    resourcePathPrefix: phone ? 'file:///' : 'app://preview/',
  });
}
