import { parse } from 'yaml';
import type { YamlParser } from '../core/ports';

/**
 * YAML 1.2 with the core schema, as Obsidian reads it: dates stay text. The last of two equal keys counts, and an
 * alias bomb is refused. Errors carry their place (`linePos`). Unknown tags are no reason to warn: their text is kept.
 */
export const parseYaml: YamlParser = (yaml) =>
  parse(yaml, { uniqueKeys: false, maxAliasCount: 100, logLevel: 'error' }) as unknown;
