import type * as O from 'obsidian';
import { Events } from './base/events';

/** `SecretStorage` of obsidian.d.ts. The preview keeps secrets in memory only. */
export class SecretStorage extends Events implements O.SecretStorage {
  private readonly secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9-]+$/.test(id))
      throw new Error(`"${id}" is no secret ID: lowercase letters, digits and dashes only.`);
    this.secrets.set(id, secret);
  }

  getSecret(id: string): string | null {
    return this.secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.secrets.keys()];
  }
}
