import { parse, stringify } from 'yaml';

/** `parseYaml`: the core schema, so dates stay text. Throws a `YAMLParseError` on broken YAML, as documented. */
export function parseYaml(text: string): unknown {
  return parse(text, { logLevel: 'error' });
}

/** `stringifyYaml`: ends with a line break; long lines are not folded. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
