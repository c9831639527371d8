import { FileSystemAdapter as MocksAdapter } from 'obsidian-test-mocks/obsidian';
import type { RequestUrlParam, RequestUrlResponsePromise } from 'obsidian';

const offline = (): never => {
  throw new Error('The preview has no network: nothing leaves the page.');
};

/** The preview refuses what would reach the network, so that a plugin that tries is seen. */
export function requestUrl(_request: RequestUrlParam | string): RequestUrlResponsePromise {
  return offline();
}

export function request(_request: RequestUrlParam | string): Promise<string> {
  return offline();
}

const absent = (name: string) => (): never => {
  throw new Error(`${name} is not part of the preview.`);
};

export const loadMathJax = absent('MathJax');
export const loadMermaid = absent('Mermaid');
export const loadPdfJs = absent('PDF.js');
export const loadPrism = absent('Prism');
export const renderMath = absent('MathJax');
export const finishRenderMath = absent('MathJax');

/** There is no real disk: the vault's adapter is none of these, here as on a phone. */
export class FileSystemAdapter extends MocksAdapter {
  static override readonly readLocalFile = absent('The local disk');
  static readonly mkdir = absent('The local disk');
}
