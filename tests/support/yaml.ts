import { parse } from 'yaml';

/** The YAML parser of the command line: the core schema, as in Obsidian. */
export const parseYaml = (yaml: string): unknown => parse(yaml, { uniqueKeys: false, maxAliasCount: 100 });
